package jp.kprogram.call;

import java.util.List;

/** People outside the offices who follow a call, such as those who asked, and must be told when it changes. */
public interface CallAudience {

  /** Who follows a call. */
  List<Follower> of(String callNumber);
}
