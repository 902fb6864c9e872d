package jp.kprogram.app.sample;

import java.util.Set;

/**
 * A demo person as listed in {@code sample/people.yml}.
 *
 * @param id user id
 * @param familyName family name in Japanese
 * @param givenName given name in Japanese
 * @param groups groups by id
 * @param council seat in the Program Council, null for everybody else
 * @param works where a reviewer works; null for everybody else
 */
public record SamplePerson(
    String id, String familyName, String givenName, Set<String> groups, Council council, Works works) {

  /** Seat in the Program Council: whether a scientist, whether in the chair. */
  public record Council(boolean scientist, boolean chair) {}

  /** Where a reviewer works, and what the reviewer knows. */
  public record Works(String institution, String unit, String expertise) {}

  String email() {
    return id + "@example.jp";
  }
}
