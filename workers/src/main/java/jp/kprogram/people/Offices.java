package jp.kprogram.people;

import java.util.List;
import java.util.stream.Stream;

/** Groups that rules and letters speak of, by id; what each may do stands in the table of rights (rights.yml). */
public final class Offices {

  /** The secretariat in the Cabinet Office, which runs the programme. */
  public static final String SECRETARIAT = "cao-secretariat";

  /** The Cabinet Secretariat, which learns of what the secretariat leaves undone. */
  public static final String SUPERIOR = "cabinet-secretariat";

  /** Who reads what happened, and acts nowhere. */
  public static final String AUDITOR = "auditor";

  /** Who checks secrets, and looks into leaks of them. */
  public static final String INFORMATION_OFFICER = "information-officer";

  /** Who sees every case: the secretariat and the auditors. */
  public static final List<String> SEEING_ALL = List.of(SECRETARIAT, AUDITOR);

  /** The ministries that are consulted on a vision. */
  public static final List<String> MINISTRIES = List.of(SUPERIOR, "mext", "meti", "related-ministry");

  /** The ministries that hold a fund, and the agencies that run it for them. */
  public static final List<String> FUND_HOLDERS = List.of("mext", "meti", "jst", "nedo");

  /** Who follows the themes: who sees every case, the holders of the funds, and the think tank that surveys. */
  public static final List<String> READING_THEMES =
      Stream.of(SEEING_ALL, FUND_HOLDERS, List.of("think-tank")).flatMap(List::stream).toList();

  /** Who reads the list of a call's applications once they are opened; what an agency reads is its own calls'. */
  public static final List<String> READING_APPLICATIONS = List.of("jst", "nedo", AUDITOR);

  /** Who reads how long selections take: an agency of its own, the others of all. Their chairs do too. */
  public static final List<String> READING_SELECTIONS =
      Stream.of(SEEING_ALL, List.of("jst", "nedo")).flatMap(List::stream).toList();

  /** Who reads the register of projects: an agency of its own, the others of all. */
  public static final List<String> READING_PROJECTS = READING_SELECTIONS;

  private Offices() {}
}
