package jp.kprogram.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.app.vision.Sample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProgrammeTest
@DisplayName("案件の記録の画面")
class CasePageTest {

  @Autowired
  private CaseDesk desk;

  @LocalServerPort
  private int port;

  private String number;

  @BeforeEach
  void listedProposal() {
    number = Sample.listedProposal(desk, "tanaka", "海中測位技術", "ocean");
  }

  @Test
  @DisplayName("事務局は、誰が決めたかまで日本語で読める")
  void showsOfficeEverything() {
    var page = Caller.loggedIn(port, "sato", "tasklist").get("/office/cases?number=" + number);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("提案の受付", "候補技術への掲載", "田中 明", "佐藤 花子", "proposal-screening:");
  }

  @Test
  @DisplayName("提案者本人は、どの組織が決めたかを読める。職員の名前は出ない")
  void showsProposerTheOffice() {
    var page = Caller.loggedIn(port, "tanaka", "tasklist").get("/office/cases?number=" + number);

    assertThat(page.body()).contains("候補技術への掲載", "田中 明", "内閣府（事務局）").doesNotContain("佐藤");
  }

  @ParameterizedTest
  @ValueSource(strings = {"endo", "watanabe", "mori"})
  @DisplayName("ほかの人には、案件があることも分からない")
  void tellsOthersNothing(String stranger) {
    var caller = Caller.loggedIn(port, stranger, "tasklist");

    var real = caller.get("/office/cases?number=" + number).body();
    var unreal = caller.get("/office/cases?number=PRP-1999-0001").body();

    assertThat(real.replace(number, "")).isEqualTo(unreal.replace("PRP-1999-0001", ""));
    assertThat(real).contains("記録は見つかりません").doesNotContain("海中測位技術", "提案の受付");
  }

  @Test
  @DisplayName("番号を入れる前は、入れる欄だけがある")
  void asksForNumber() {
    var page = Caller.loggedIn(port, "sato", "tasklist").get("/office/cases");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("案件番号").doesNotContain("見つかりません");
  }
}
