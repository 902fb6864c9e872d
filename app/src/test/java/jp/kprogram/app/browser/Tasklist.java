package jp.kprogram.app.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.SearchContext;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TakesScreenshot;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Camunda Tasklist as a person at a screen uses it: log in, start, pick a task, fill its form, complete. */
final class Tasklist implements AutoCloseable {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final By COMPLETE = By.cssSelector(".form-actions button.btn-primary");

  private final WebDriver browser;
  private final WebDriverWait wait;
  private final String address;
  private final String story;
  private int pictures;
  private String user;

  /**
   * @param address where the application answers, such as http://localhost:8080
   * @param story name of the folder that the screenshots go to
   */
  Tasklist(String address, String story) {
    this.browser = Chromium.open();
    this.wait = new WebDriverWait(browser, Duration.ofSeconds(120));
    this.wait.ignoring(StaleElementReferenceException.class).ignoring(ElementNotInteractableException.class);
    this.address = address;
    this.story = story;
  }

  void logIn(String user, String password) {
    browser.manage().deleteAllCookies();
    browser.get(address + "/camunda/app/tasklist/default/");
    By name = By.cssSelector("form[name=signinForm] input[ng-model=username]");
    By secret = By.cssSelector("form[name=signinForm] input[ng-model=password]");
    // the page puts the cursor into the first field a moment after it appears, wherever one types by then
    wait.until(driver -> {
      type(name, user);
      type(secret, password);
      return holds(name, user) && holds(secret, password);
    });
    click(By.cssSelector("form[name=signinForm] button[type=submit]"));
    wait.until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(".task-filters")));
    this.user = user;
  }

  /** Logs in unless this person is the one who logged in last. */
  void beUsedBy(String user, String password) {
    if (!user.equals(this.user)) {
      logIn(user, password);
    }
  }

  /** Searches for a process by its Japanese name and opens its start form. */
  void openStartForm(String process) {
    click(By.cssSelector(".start-process-action a"));
    wait.until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(".modal-header input"))).sendKeys(process);
    By link = By.xpath("//*[contains(@class,'modal-content')]//ul[contains(@class,'processes')]//a[normalize-space()='"
        + process + "']");
    By form = By.cssSelector(".modal-content .fjs-form");
    // the list is drawn anew when the search has found something
    wait.until(browser -> {
      browser.findElements(link).stream().filter(WebElement::isDisplayed).findFirst().ifPresent(WebElement::click);
      return browser.findElements(form).stream().anyMatch(WebElement::isDisplayed);
    });
  }

  void start() {
    picture("start-form");
    settle();
    click(By.cssSelector(".modal-footer button.btn-primary"));
    wait.until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector(".modal-content .fjs-form")));
  }

  /** Presses start although it is to be refused; gives the message shown. */
  String startRefused() {
    settle();
    click(By.cssSelector(".modal-footer button.btn-primary"));
    return shown(By.cssSelector(".modal .notifications .alert-danger .message"));
  }

  /** Picks a filter of the left column. */
  void filter(String name) {
    click(By.xpath("//*[contains(@class,'task-filters')]//a[contains(.,'" + name + "')]"));
    settle();
  }

  /** Opens the task of this name in the current filter and takes it, so that its form can be filled. */
  void take(String task) {
    click(By.xpath("//*[contains(@class,'tasks-list')]//h4//a[contains(.,'" + task
        + "')]"));
    claim();
  }

  /** Opens a task by its id, as a link in a letter does, and takes it. */
  void takeByLink(String task) {
    open(task);
    claim();
  }

  private void claim() {
    wait.until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(".task-card .fjs-form")));
    if (!browser.findElements(By.cssSelector("button.claim")).isEmpty()) {
      click(By.cssSelector("button.claim"));
    }
    wait.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("button.unclaim")));
    settle();
    wait.until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(".task-card .fjs-form")));
  }

  /** Opens a task by its id, as a link in a letter does. */
  void open(String task) {
    go("/camunda/app/tasklist/default/?for=" + task + "#/?task=" + task);
    wait.until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(".task-card header .task")));
  }

  /** Why this person may not work on the open task, as the screen says it. */
  String obstacle() {
    String text = shown(By.cssSelector(".task-card .kp-obstacle"));
    picture("obstacle");
    return text;
  }

  /** Whether the screen offers the open task to be claimed. */
  boolean offersToClaim() {
    settle();
    return browser.findElements(By.cssSelector(".task-card button.claim")).stream().anyMatch(WebElement::isDisplayed);
  }

  /** What Tasklist shows of a task that is called by its id, as a link in a letter does; it need not be there. */
  String textOf(String task) {
    go("/camunda/app/tasklist/default/?for=" + task + "#/?task=" + task);
    wait.until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(".task-filters")));
    settle();
    settle();
    return pageText();
  }

  boolean lists(String task) {
    settle();
    return browser.findElements(By.cssSelector(".tasks-list li.task h4 a")).stream()
        .anyMatch(link -> link.getText().contains(task));
  }

  /** Names of the processes that this person may start. */
  List<String> startable() {
    click(By.cssSelector(".start-process-action a"));
    settle();
    var names = browser.findElements(By.cssSelector(".modal-content ul.processes a")).stream()
        .map(WebElement::getText)
        .toList();
    browser.findElement(By.tagName("body")).sendKeys(Keys.ESCAPE);
    settle();
    return names;
  }

  void write(String field, String text) {
    var input = wait.until(ExpectedConditions.elementToBeClickable(field(field)));
    scrollTo(input);
    input.clear();
    input.sendKeys(text);
  }

  /** What stands in a text field. */
  String written(String field) {
    return wait.until(ExpectedConditions.visibilityOfElementLocated(field(field))).getDomProperty("value");
  }

  /** Picks the nth option (from 0) of a radio or checklist. */
  void pick(String field, int option) {
    var input = wait.until(ExpectedConditions.presenceOfElementLocated(field(field + "-" + option)));
    scrollTo(input);
    if (!input.isSelected()) {
      input.click();
    }
  }

  /** Picks the option of a radio or checklist whose label says this. */
  void pick(String field, String label) {
    click(By.xpath("//*[contains(@class,'fjs-form')]//label[contains(@for,'-%s-')][contains(.,'%s')]"
        .formatted(field, label)));
  }

  /** Chooses the option of a drop-down list whose label begins with this. */
  void choose(String field, String label) {
    var input = wait.until(ExpectedConditions.presenceOfElementLocated(field(field)));
    scrollTo(input);
    input.findElement(By.xpath("..")).click();
    click(By.xpath("//*[contains(@class,'fjs-dropdownlist-item')][starts-with(normalize-space(.),'" + label + "')]"));
  }

  /** Chooses the last option of a drop-down list, which is this one and is to be seen without moving the form. */
  void chooseLast(String field, String label) {
    var input = wait.until(ExpectedConditions.presenceOfElementLocated(field(field)));
    input.findElement(By.xpath("..")).click();
    var last = wait.until(ExpectedConditions.visibilityOfElementLocated(
        By.cssSelector(".fjs-dropdownlist-item:last-child")));
    ((JavascriptExecutor) browser).executeScript("arguments[0].parentNode.scrollTop = 10000", last);
    picture("list");
    if (!last.getText().startsWith(label)) {
      throw new IllegalStateException("the last option is " + last.getText());
    }
    last.click();
  }

  /** Picks the first options of a checklist, or all where there are fewer; gives how many. */
  int pickFirst(String field, int most) {
    wait.until(ExpectedConditions.presenceOfElementLocated(field(field + "-0")));
    int option = 0;
    while (option < most && !browser.findElements(field(field + "-" + option)).isEmpty()) {
      pick(field, option++);
    }
    return option;
  }

  /** A date as the calendar field shows it, such as 2026/12/24. */
  void date(String field, String date) {
    var input = wait.until(ExpectedConditions.presenceOfElementLocated(field(field + "-date")));
    scrollTo(input);
    input.clear();
    input.sendKeys(date, Keys.TAB);
  }

  void complete() {
    leaveField();
    wholeForm("task");
    click(COMPLETE);
    wait.until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector(".task-card .fjs-form")));
    settle();
  }

  /** Presses complete although the server is to refuse it; gives the message shown. */
  String completeRefused() {
    settle();
    click(COMPLETE);
    String message = shown(By.cssSelector(".page-notifications .notifications .alert-danger .message"));
    picture("refused");
    return message;
  }

  /** Presses complete although fields are missing; gives what the form says under them, in one text. */
  String completeIncomplete() {
    settle();
    click(COMPLETE);
    return errors();
  }

  /** Leaves the field that was written last; the form says then what is wrong with it. */
  void leaveField() {
    browser.switchTo().activeElement().sendKeys(Keys.TAB);
    settle();
  }

  /** What the form says under its fields, in one text. */
  String errors() {
    settle();
    return browser.findElements(By.cssSelector(".fjs-form-field-error li")).stream()
        .map(WebElement::getText)
        .collect(Collectors.joining(" "));
  }

  /** Opens another page of the application in the same session. */
  void go(String path) {
    browser.get(address + path);
  }

  /** Sends a file in on the page that is open, and gives what the page says of it. */
  String send(Path file) {
    browser.findElement(By.id("file")).sendKeys(file.toAbsolutePath().toString());
    click(By.cssSelector("#send-form button[type=submit]"));
    wait.until(ExpectedConditions.textMatches(By.id("send-result"), Pattern.compile("^(?!送っています).+")));
    picture("sent");
    return browser.findElement(By.id("send-result")).getText();
  }

  /** What the person who is logged in gets for a link: the status, a blank, the body. */
  String fetched(String path) {
    return (String) ((JavascriptExecutor) browser).executeAsyncScript("""
        const done = arguments[1];
        fetch(arguments[0]).then(async answer => done(answer.status + ' ' + await answer.text()));
        """, path);
  }

  /** What the open task's form says and asks. */
  String formText() {
    return shown(By.cssSelector(".task-card .fjs-form"));
  }

  String pageText() {
    return browser.findElement(By.tagName("body")).getText();
  }

  /** Keeps a form from its first line to its last, on a screen as high as it needs. */
  void wholeForm(String name) {
    var usual = browser.manage().window().getSize();
    int height = browser.findElement(By.cssSelector(".task-card .fjs-form")).getSize().getHeight();
    browser.manage().window().setSize(new Dimension(usual.getWidth(), Math.max(usual.getHeight(), height + 600)));
    picture(name);
    browser.manage().window().setSize(usual);
  }

  /** Keeps what the screen shows, numbered in the order of the story. */
  void picture(String name) {
    try {
      Path folder = Files.createDirectories(SCREENSHOTS.resolve(story));
      Path file = folder.resolve("%02d-%s.png".formatted(++pictures, name));
      Files.write(file, ((TakesScreenshot) browser).getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (browser.findElements(By.cssSelector(".task-card .fjs-form")).isEmpty()) {
      picture("end");
    } else {
      wholeForm("end");
    }
    browser.quit();
  }

  /** The shortest of the ids that end so: that of another field may, too. */
  private static By field(String id) {
    return new By() {
      @Override
      public List<WebElement> findElements(SearchContext context) {
        return context.findElements(By.cssSelector(".fjs-form [id$='-" + id + "']")).stream()
            .sorted(Comparator.comparingInt(found -> found.getDomAttribute("id").length()))
            .toList();
      }
    };
  }

  private void type(By where, String text) {
    var input = wait.until(ExpectedConditions.elementToBeClickable(where));
    input.clear();
    input.sendKeys(text);
  }

  private boolean holds(By where, String text) {
    return text.equals(browser.findElement(where).getDomProperty("value"));
  }

  private void click(By where) {
    wait.until(driver -> {
      var element = ExpectedConditions.elementToBeClickable(where).apply(driver);
      if (element == null) {
        return false;
      }
      scrollTo(element);
      element.click();
      return true;
    });
  }

  private String shown(By where) {
    return wait.until(ExpectedConditions.visibilityOfElementLocated(where)).getText();
  }

  private void scrollTo(WebElement element) {
    ((JavascriptExecutor) browser).executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
  }

  /** Tasklist rebuilds a form half a second after it was taken, and takes typed text over after 300 ms. */
  private static void settle() {
    try {
      Thread.sleep(700);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
