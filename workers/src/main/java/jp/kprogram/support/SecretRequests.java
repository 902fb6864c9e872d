package jp.kprogram.support;

/** Cases of secrets (stage 09), which provide what cannot be answered openly. */
public interface SecretRequests {

  /**
   * Asks that somebody provides a secret through a council.
   *
   * @param council number of a council that works
   * @param provider user id of one of its members
   * @param request number of the request that it answers
   */
  void begin(String council, String provider, String request);
}
