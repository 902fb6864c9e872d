package jp.kprogram.call;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All who follow a call, from every stage. */
@Component
class CallReaders {

  private final ObjectProvider<CallAudience> audiences;

  CallReaders(ObjectProvider<CallAudience> audiences) {
    this.audiences = audiences;
  }

  /** Those whom all may know of come first: who is among them twice gets one letter, and that one is shown. */
  List<Follower> of(Call call) {
    return audiences.stream()
        .flatMap(audience -> audience.of(call.number()).stream())
        .distinct()
        .sorted(Comparator.comparing(follower -> follower.sealedBy() != null))
        .toList();
  }
}
