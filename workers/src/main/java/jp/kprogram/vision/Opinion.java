package jp.kprogram.vision;

import java.util.Map;
import jp.kprogram.people.Person;

/**
 * A seat at the table in one round, and what was said there.
 *
 * @param member who is asked
 * @param scientist whether this person is a scientist, substitute or not
 * @param substituteOf user id of the member replaced, or null
 * @param kind the opinion; null while none is given
 * @param text the words; null where there are none
 */
public record Opinion(Person member, boolean scientist, String substituteOf, OpinionKind kind, String text) {

  /** The row that forms show of it. */
  public Map<String, String> row() {
    return Map.of(
        "memberName", member.name(),
        "scientist", scientist ? "科学者" : "－",
        "opinionName", kind == null ? "－" : kind.japanese(),
        "opinionText", text == null ? "" : text);
  }

  /** The entry of a list in which the member can be ticked as present. */
  public Map<String, String> option() {
    return Map.of("value", member.id(), "label", scientist ? member.name() + "（科学者）" : member.name());
  }
}
