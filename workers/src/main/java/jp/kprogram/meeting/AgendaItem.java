package jp.kprogram.meeting;

/**
 * An item of an agenda, or one that is proposed for the next (議題, R27, R50).
 *
 * @param id of its row
 * @param council number of the council
 * @param meeting number of the meeting; null while it waits for one, or where it was left out
 * @param position on the agenda from 1, or null
 * @param standing whether every agenda has it (R27)
 * @param kind what the council does with it
 * @param classification who may know of it
 * @param title short
 * @param words why it is proposed, or null
 * @param proposedBy user id
 * @param consensus number of the consensus that is sought on its decision, or null
 */
public record AgendaItem(
    long id,
    String council,
    String meeting,
    Integer position,
    boolean standing,
    ActivityKind kind,
    Classification classification,
    String title,
    String words,
    String proposedBy,
    String consensus) {

  /** What those may read of it who are no members. */
  public String openTitle() {
    return classification == Classification.OPEN ? title : "限定議題";
  }
}
