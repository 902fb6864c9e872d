package jp.kprogram.app.page;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.kprogram.call.Answer;
import jp.kprogram.call.Call;
import jp.kprogram.call.CallListing;
import jp.kprogram.call.CallSlot;
import jp.kprogram.call.CallState;
import jp.kprogram.call.Calls;
import jp.kprogram.call.Criteria;
import jp.kprogram.call.Questions;
import jp.kprogram.people.People;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Announced calls, for everybody, as they stand by the server's clock. */
@Controller
class CallPage {

  private final Calls calls;
  private final CallListing listing;
  private final Questions questions;
  private final People people;
  private final Clock clock;

  CallPage(Calls calls, CallListing listing, Questions questions, People people, Clock clock) {
    this.calls = calls;
    this.listing = listing;
    this.questions = questions;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/public/calls")
  String list(Model model) {
    Instant now = clock.instant();
    List<Row> rows = listing.at(now).stream().map(call -> row(call, now)).toList();
    model.addAttribute("now", Time.of(now));
    model.addAttribute("sections", List.of(
        new Section("open", "公募中", "公募中の公募", "締切の早い順", "公募中の公募は、今はありません。",
            in(rows, CallState.OPEN)),
        new Section("coming", "公募予告", "予告している公募", "開始の早い順", "予告している公募は、今はありません。",
            in(rows, CallState.COMING)),
        new Section("past", "締切済み・取りやめ", "締め切った公募と取りやめた公募", "締切の新しい順", "締め切った公募は、まだありません。",
            in(rows, CallState.CLOSED, CallState.WITHDRAWN))));
    return "public/calls";
  }

  @GetMapping("/public/calls/{number}")
  String show(@PathVariable String number, Model model) {
    Instant now = clock.instant();
    Call call = announced(number, now);
    var terms = call.terms();
    var slots = calls.slots(number).stream().map(Slot::of).toList();
    var answers = questions.published(number).stream().map(Pair::of).toList();
    var notices = listing.notices(call).stream().map(Change::of).toList();
    model.addAttribute("call", row(call, now));
    model.addAttribute("now", Time.of(now));
    model.addAttribute("preannounce", Time.of(terms.preannounceAt()));
    model.addAttribute("questionsUntil", Time.of(terms.questionsUntil()));
    model.addAttribute("takesQuestions", call.takesQuestionsAt(now));
    model.addAttribute("firstClosing", call.closesAt().equals(terms.closesAt()) ? null : Time.of(terms.closesAt()));
    model.addAttribute("eligibility", terms.eligibility());
    model.addAttribute("documents", listing.documents(call));
    model.addAttribute("briefing", terms.briefing());
    model.addAttribute("guideline", call.guidelineVersion());
    model.addAttribute("recallOf", call.recallOf());
    model.addAttribute("slots", slots);
    model.addAttribute("slotCount", slots.size());
    model.addAttribute("criteria", viewpoints(terms.criteria()));
    model.addAttribute("criterionThreshold", Criteria.points(terms.criteria().criterionThreshold()));
    model.addAttribute("interviewThreshold", Criteria.points(terms.criteria().interviewThreshold()));
    model.addAttribute("fundThreshold", Criteria.points(terms.criteria().fundThreshold()));
    model.addAttribute("reviewers", terms.reviewers());
    model.addAttribute("notices", notices);
    model.addAttribute("noNotices", notices.isEmpty());
    model.addAttribute("answers", answers);
    model.addAttribute("noAnswers", answers.isEmpty());
    return "public/call";
  }

  private Call announced(String number, Instant now) {
    try {
      return calls.publicCall(number, now);
    } catch (Refusal.NotFound none) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, none);
    }
  }

  private Row row(Call call, Instant now) {
    return new Row(
        call.number(), call.publicTitle(), call.kind().japanese(), people.groupName(call.agency()),
        call.stateAt(now), Time.of(call.terms().opensAt()), Time.of(call.closesAt()),
        !call.closesAt().equals(call.terms().closesAt()));
  }

  private static List<Row> in(List<Row> rows, CallState... states) {
    return rows.stream().filter(row -> List.of(states).contains(row.standing())).toList();
  }

  private static List<Viewpoint> viewpoints(Criteria criteria) {
    return IntStream.range(0, CallListing.VIEWPOINTS.size())
        .mapToObj(index -> new Viewpoint(CallListing.VIEWPOINTS.get(index), criteria.weights().get(index)))
        .toList();
  }

  /** A moment for people and, beside it, for machines. */
  record Time(String text, String stamp) {

    static Time of(Instant moment) {
      return new Time(Moments.japanese(moment), Moments.stamp(moment));
    }
  }

  /** Calls of the same state, with the words that introduce them. */
  record Section(String id, String heading, String caption, String order, String nothing, List<Row> rows) {

    int count() {
      return rows.size();
    }

    boolean none() {
      return rows.isEmpty();
    }
  }

  /** A call as lists show it. */
  record Row(
      String number,
      String title,
      String kind,
      String agency,
      CallState standing,
      Time opens,
      Time closes,
      boolean extended) {

    String state() {
      return standing.japanese();
    }
  }

  /** A slot as the page shows it. */
  record Slot(int number, String title, String ceiling, int months, String adoption) {

    static Slot of(CallSlot slot) {
      String number = Optional.ofNullable(slot.adoptionNumber()).map("（%d件）"::formatted).orElse("");
      return new Slot(
          slot.number(), slot.title(), slot.ceiling().japanese(), slot.months(),
          slot.adoptionMode().japanese() + number);
    }
  }

  /** A viewpoint with its weight in percent. */
  record Viewpoint(String name, int weight) {}

  /** A correction or a later closing. */
  record Change(Time published, String text, Time closes) {

    static Change of(CallListing.Notice notice) {
      return new Change(
          Time.of(notice.publishedAt()), notice.text(),
          Optional.ofNullable(notice.closesAt()).map(Time::of).orElse(null));
    }
  }

  /** A question with its answer. */
  record Pair(int number, String question, String answer, Time answered) {

    static Pair of(Answer answer) {
      return new Pair(
          answer.question(), answer.publicQuestion(), answer.text(), Time.of(answer.answeredAt()));
    }
  }
}
