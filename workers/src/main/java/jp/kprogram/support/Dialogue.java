package jp.kprogram.support;

import java.util.List;
import java.util.Map;
import jp.kprogram.council.CouncilProject;
import jp.kprogram.people.Offices;
import jp.kprogram.people.People;
import jp.kprogram.people.Person;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Moments;

/** The log of what a project asked of the government and what came of it (R32, R38). */
@DomainService
public class Dialogue {

  private final Requests requests;
  private final RequestStore store;
  private final SupportSettings settings;
  private final People people;

  Dialogue(Requests requests, RequestStore store, SupportSettings settings, People people) {
    this.requests = requests;
    this.store = store;
    this.settings = settings;
    this.people = people;
  }

  /** A request with its dialogue and contacts, as people read it. */
  public record Shown(
      String number, String kind, String title, String state, String askedOn, String dueAt, List<Line> lines,
      List<Contact> contacts) {}

  /** What somebody wrote. */
  public record Line(String day, String name, String kind, String words) {}

  /** The project, for who may read its dialogue. */
  public CouncilProject project(String number) {
    return requests.readable(number);
  }

  /** The log of a project, the newest request first. */
  public List<Shown> of(String project) {
    return requests.of(requests.readable(project).number()).stream().map(this::shown).toList();
  }

  /** Whether a person may see a request at work: who asked, the ministry that answers, the secretariat. */
  public boolean mayRead(String number, String person) {
    List<String> groups = people.groupsOf(person);
    return store.find(number).filter(request -> request.askedBy().equals(person)
        || groups.contains(Offices.SECRETARIAT) || groups.contains(request.ministry())).isPresent();
  }

  public Shown get(String number) {
    return shown(requests.get(number));
  }

  /** Ministries to choose from. */
  public List<Map<String, String>> ministries() {
    return settings.ministries().stream()
        .map(group -> Map.of("value", group, "label", people.groupName(group))).toList();
  }

  private Shown shown(GovernmentRequest request) {
    String state = request.result() != null
        ? request.result().japanese()
        : request.ministry() == null ? "担当を決めている" : people.groupName(request.ministry()) + "が担当";
    List<Line> lines = store.entries(request.number()).stream()
        .map(entry -> new Line(Moments.day(entry.writtenAt()),
            people.find(entry.writtenBy()).map(Person::name).orElse(entry.writtenBy()),
            entry.kind().japanese(), entry.words() == null ? "" : entry.words()))
        .toList();
    return new Shown(request.number(), request.kind().japanese(), request.title(), state,
        Moments.day(request.askedAt()), Moments.japanese(request.dueAt()), lines,
        store.contacts(request.number()));
  }
}
