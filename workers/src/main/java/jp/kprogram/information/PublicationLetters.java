package jp.kprogram.information;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import jp.kprogram.council.Councils;
import jp.kprogram.council.Member;
import jp.kprogram.letter.LetterRequest;
import jp.kprogram.letter.Letters;
import jp.kprogram.people.People;
import jp.kprogram.shared.Moments;
import org.springframework.stereotype.Component;

/** The letters of publications: numbers and days; the words of a result go out by the public list alone. */
@Component
class PublicationLetters {

  private final Letters letters;
  private final People people;
  private final Councils councils;

  PublicationLetters(Letters letters, People people, Councils councils) {
    this.letters = letters;
    this.people = people;
    this.councils = councils;
  }

  void contains(Publication publication, int comparison) {
    write(publication, Stream.of(publication.notifiedBy()), "secret-in-publication", "comparison " + comparison,
        Map.of());
  }

  void noticed(Publication publication, int round, Instant endsAt) {
    write(publication, members(publication), "publication-noticed", "round " + round, Map.of(
        "kind", publication.kind().japanese(),
        "plannedOn", Moments.day(publication.plannedOn()),
        "endsAt", Moments.japanese(endsAt)));
  }

  void settled(Publication publication, int attempt, PublicationOutcome outcome, LocalDate day) {
    write(publication, Stream.of(publication.notifiedBy()), "publication-settled", "attempt " + attempt, Map.of(
        "outcome", outcome.japanese(),
        "day", day == null ? "なし" : Moments.day(day)));
  }

  void published(Publication publication) {
    write(publication, Stream.concat(Stream.of(publication.notifiedBy()), members(publication)).distinct(),
        "result-published", "once", Map.of());
  }

  private Stream<String> members(Publication publication) {
    return publication.council() == null
        ? Stream.empty()
        : councils.members(publication.council()).stream().map(Member::person);
  }

  private void write(
      Publication publication, Stream<String> readers, String template, String occasion, Map<String, Object> fields) {
    readers.flatMap(person -> people.find(person).stream()).forEach(reader -> letters.write(
        new LetterRequest(publication.number(), "information/" + template, reader, fields, occasion)));
  }
}
