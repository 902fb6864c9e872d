package jp.kprogram.letter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import jp.kprogram.people.Person;

/**
 * One letter to one person.
 *
 * @param caseNumber the case that it is about, such as VIS-2026-01
 * @param template stage and name of the template, such as vision/proposal-listed
 * @param recipient who gets it; without an address it waits in the ledger
 * @param fields merge fields of the template: each one that the template names, and no other. recipientName,
 *     caseNumber and baseUrl need not be given
 * @param occasion what tells this letter from another of the same template to the same person in the same case, such
 *     as the number of the draft; the same every time when the step is repeated
 * @param sealedBy case that nobody may know of yet, and so of no letter that would tell of it: the letter is sent, but
 *     shown nowhere until {@link Letters#unseal}; null for one that all may know of
 */
public record LetterRequest(
    String caseNumber,
    String template,
    Person recipient,
    Map<String, Object> fields,
    String occasion,
    String sealedBy) {

  /** A letter that all may know of. */
  public LetterRequest(
      String caseNumber, String template, Person recipient, Map<String, Object> fields, String occasion) {
    this(caseNumber, template, recipient, fields, occasion, null);
  }

  public LetterRequest {
    Objects.requireNonNull(caseNumber, "caseNumber");
    Objects.requireNonNull(template, "template");
    Objects.requireNonNull(recipient, "recipient");
    Objects.requireNonNull(occasion, "occasion");
  }

  /** Hash of case, template, recipient and occasion: equal for the same letter, on every node and in every retry. */
  String dedupeKey() {
    String named = String.join("\n", caseNumber, template, recipient.id(), occasion);
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(named.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
