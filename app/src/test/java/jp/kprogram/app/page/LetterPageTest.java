package jp.kprogram.app.page;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.UUID;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.letter.LetterRequest;
import jp.kprogram.letter.Letters;
import jp.kprogram.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages as such; who may open them is the business of the security tests. */
@ProgrammeTest
class LetterPageTest {

  private static final CsrfToken TOKEN = new DefaultCsrfToken("X-XSRF-TOKEN", "_csrf", "secret-token");

  private final String caseNumber = "TST-" + UUID.randomUUID().toString().substring(0, 8);

  @Autowired
  private WebApplicationContext application;

  @Autowired
  private Letters letters;

  @Autowired
  private JdbcClient database;

  private MockMvc browser;

  @BeforeEach
  void openBrowser() {
    browser = MockMvcBuilders.webAppContextSetup(application).build();
  }

  @Test
  @DisplayName("一覧は状態と案件で絞れ、値は無害に表示される")
  void listsLetters() throws Exception {
    String number = write("<b>審査</b>");

    browser.perform(get("/office/letters").param("status", "held").param("case", caseNumber))
        .andExpect(status().isOk())
        .andExpect(content().contentTypeCompatibleWith("text/html"))
        .andExpect(content().string(allOf(
            containsString("<html lang=\"ja\">"),
            containsString("<title>通知の一覧｜"),
            containsString("通知 1 通"),
            containsString("href=\"/office/letters/" + number + "\""),
            containsString("&lt;b&gt;審査&lt;/b&gt;"),
            containsString("メールサーバーが設定されていないため"),
            not(containsString("<b>審査")))));
    browser.perform(get("/office/letters").param("status", "sent").param("case", caseNumber))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("該当する通知はありません")));
  }

  @Test
  @DisplayName("一覧は五十通ごとにページが分かれる")
  void pages() throws Exception {
    for (int i = 0; i < 51; i++) {
      write("作業" + i);
    }

    browser.perform(get("/office/letters").param("case", caseNumber))
        .andExpect(content().string(allOf(
            containsString("通知 51 通"), containsString("rel=\"next\""), not(containsString("rel=\"prev\"")))));
    browser.perform(get("/office/letters").param("case", caseNumber).param("page", "2"))
        .andExpect(content().string(allOf(
            containsString("作業0"), containsString("rel=\"prev\""), not(containsString("rel=\"next\"")))));
  }

  @Test
  @DisplayName("保留中の通知の本文と理由が読める")
  void showsHeldLetter() throws Exception {
    String number = write("審査");

    browser.perform(get("/office/letters/" + number).requestAttr("_csrf", TOKEN))
        .andExpect(status().isOk())
        .andExpect(content().string(allOf(
            containsString("山田 花子 様"),
            containsString("書いたときにメールサーバーが設定されていませんでした"),
            not(containsString("届いていた")))));
  }

  @Test
  @DisplayName("到達未確認の通知には二つの選択があり、選ぶと記録される")
  void decidesUnconfirmedLetter() throws Exception {
    String number = write("審査");
    database.sql("update letter set status = 'UNCONFIRMED' where id = :id")
        .param("id", letters.get(number).id())
        .update();

    browser.perform(get("/office/letters/" + number).requestAttr("_csrf", TOKEN))
        .andExpect(content().string(allOf(
            containsString("action=\"/office/letters/" + number + "/confirm\""),
            containsString("action=\"/office/letters/" + number + "/resend\""),
            containsString("<input type=\"hidden\" name=\"_csrf\" value=\"secret-token\">"))));
    browser.perform(post("/office/letters/" + number + "/resend"))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("再送できません")));
    browser.perform(post("/office/letters/" + number + "/confirm"))
        .andExpect(redirectedUrl("/office/letters/" + number));
    browser.perform(get("/office/letters/" + number)).andExpect(content().string(containsString("発送済み")));
  }

  @Test
  @DisplayName("誤った指定には、何を直せばよいかを示すページで答える")
  void refusesBadRequests() throws Exception {
    browser.perform(get("/office/letters/LTR-99999999"))
        .andExpect(status().isNotFound())
        .andExpect(content().string(containsString("通知の一覧から選んでください")));
    browser.perform(get("/office/letters").param("status", "lost"))
        .andExpect(status().isBadRequest())
        .andExpect(content().string(containsString("状態「lost」はありません")));
    browser.perform(get("/office/letters").param("page", "-1"))
        .andExpect(status().isBadRequest())
        .andExpect(content().string(containsString("ページ番号は 1 以上")));
    browser.perform(post("/office/letters/release-held")).andExpect(status().isConflict());
  }

  private String write(String taskName) {
    return letters.write(new LetterRequest(
        caseNumber,
        "common/task-reminder",
        new Person("hanako", "山田 花子", "hanako@example.go.jp"),
        Map.of(
            "taskName", taskName,
            "caseSubject", "試験の案件",
            "dueDate", "2026年7月15日（水）18時",
            "timing", "本日が期限です",
            "taskLink", "http://localhost:8080/"),
        taskName));
  }
}
