package jp.kprogram.app.page;

import java.util.Collections;
import jp.kprogram.app.api.FundReaders;
import jp.kprogram.council.CouncilOverview;
import jp.kprogram.information.SecretDesk;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.people.Offices;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What stands in the menu of every page only for those who may read it. */
@ControllerAdvice(basePackageClasses = Menu.class)
class Menu {

  private final CurrentUser currentUser;
  private final FundReaders funds;
  private final CouncilOverview councils;
  private final SecretDesk secrets;

  Menu(CurrentUser currentUser, FundReaders funds, CouncilOverview councils, SecretDesk secrets) {
    this.currentUser = currentUser;
    this.funds = funds;
    this.councils = councils;
    this.secrets = secrets;
  }

  @ModelAttribute("readsThemes")
  boolean readsThemes() {
    return !Collections.disjoint(currentUser.groups(), Offices.READING_THEMES);
  }

  @ModelAttribute("readsFunds")
  boolean readsFunds() {
    return !funds.readable().isEmpty();
  }

  @ModelAttribute("readsApplications")
  boolean readsApplications() {
    return !Collections.disjoint(currentUser.groups(), Offices.READING_APPLICATIONS);
  }

  @ModelAttribute("readsSelections")
  boolean readsSelections() {
    return !Collections.disjoint(currentUser.groups(), Offices.READING_SELECTIONS);
  }

  @ModelAttribute("readsProjects")
  boolean readsProjects() {
    return !Collections.disjoint(currentUser.groups(), Offices.READING_PROJECTS);
  }

  @ModelAttribute("readsCouncils")
  boolean readsCouncils() {
    return councils.reads();
  }

  @ModelAttribute("readsSecrets")
  boolean readsSecrets() {
    return secrets.any();
  }

  /** The letters are the secretariat's. */
  @ModelAttribute("readsLetters")
  boolean readsLetters() {
    return currentUser.groups().contains(Offices.SECRETARIAT);
  }
}
