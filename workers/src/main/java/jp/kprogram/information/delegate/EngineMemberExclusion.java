package jp.kprogram.information.delegate;

import jp.kprogram.information.MemberExclusion;
import org.springframework.stereotype.Component;

@Component
class EngineMemberExclusion implements MemberExclusion {
  @Override
  public void exclude(String council, String person, String incident) {
    throw new IllegalStateException("TODO with the council's cases");
  }
}
