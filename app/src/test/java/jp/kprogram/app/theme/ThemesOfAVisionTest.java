package jp.kprogram.app.theme;

import static jp.kprogram.app.vision.Sample.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.app.vision.Sample;
import jp.kprogram.theme.Theme;
import jp.kprogram.theme.Themes;
import jp.kprogram.vision.Visions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProgrammeTest
@DisplayName("03 ビジョンの技術とテーマ、テーマの画面")
class ThemesOfAVisionTest {

  @Autowired
  private CaseDesk desk;

  @Autowired
  private ThemeDesk themeDesk;

  @Autowired
  private Themes themes;

  @Autowired
  private Visions visions;

  @LocalServerPort
  private int port;

  @Test
  @DisplayName("公表したビジョンの技術は、一つずつテーマになる。先に開いたテーマがあれば、それを使う")
  void opensOneThemePerTechnology() {
    String vision = Sample.publishedVision(desk, Sample.listedProposals(desk, 3, "cyber"));
    List<String> codes =
        visions.published(visions.find(vision).orElseThrow().edition()).orElseThrow().codes();
    String early = desk.open(SECRETARIAT, "theme-setting", Map.of("technologyCode", codes.get(1)));

    desk.runJobs(vision);

    assertThat(desk.ended(vision, "vision-published")).isTrue();
    assertThat(codes).allSatisfy(code -> assertThat(themes.openFor(code)).isPresent());
    assertThat(themes.openFor(codes.get(1)).map(Theme::number)).contains(early);
    codes.forEach(code -> {
      String theme = themes.openFor(code).orElseThrow().number();
      assertThat(desk.open(theme)).containsExactly("assess-readiness");
      themeDesk.withdraw(theme);
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"sato", "watanabe", "nakamura", "ogawa", "abe", "ishii"})
  @DisplayName("事務局・所管の府省・資金配分機関・シンクタンクは、テーマの経緯を読める")
  void showsTheme_toThoseWhoFollowIt(String reader) {
    String theme = themeDesk.opened();
    themeDesk.patternB(theme);
    var caller = Caller.loggedIn(port, reader, "tasklist");

    var list = caller.get("/office/themes");
    var page = caller.get("/office/themes/" + theme);

    assertThat(list.statusCode()).isEqualTo(200);
    assertThat(list.body()).containsPattern(theme + "(?s).*技術調査 <span class=\"fix\">SRV-");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("パターンB", "theme-triage:", "研究者の層は厚い。", "SRV-", "リストアップ済み", "研究開発構想はありません。");
    assertThat(page.body().contains("/office/cases?number=" + theme)).isEqualTo(reader.equals("sato"));
    themeDesk.withdraw(theme);
  }

  @ParameterizedTest
  @CsvSource({"tanaka", "mori"})
  @DisplayName("ほかの人は、テーマの画面を見られない")
  void hidesThemes_fromOthers(String stranger) {
    var caller = Caller.loggedIn(port, stranger, "tasklist");

    assertThat(caller.get("/office/themes").statusCode()).isEqualTo(403);
    assertThat(caller.get("/office/themes/THM-2026-001").statusCode()).isEqualTo(403);
  }

  @Test
  @DisplayName("ないテーマの画面はない")
  void knowsNoTheme_thatIsNotThere() {
    assertThat(Caller.loggedIn(port, "sato", "tasklist").get("/office/themes/THM-1999-001").statusCode())
        .isEqualTo(404);
  }
}
