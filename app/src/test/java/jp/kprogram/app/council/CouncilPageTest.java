package jp.kprogram.app.council;

import static jp.kprogram.app.council.CouncilDesk.IMPLEMENTER;
import static jp.kprogram.app.council.CouncilDesk.KNOWLEDGE;
import static jp.kprogram.app.council.CouncilDesk.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.app.testing.SampleProjects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProgrammeTest
@DisplayName("08 協議会のページ")
class CouncilPageTest {

  @LocalServerPort
  private int port;

  @Autowired
  private CaseDesk desk;

  @Autowired
  private CouncilDesk council;

  @Autowired
  private SampleProjects projects;

  @Test
  @DisplayName("構成員・担当の機関・事務局・監査は、構成員と規約と合意を見る。ほかの人には、無い番号と同じ")
  void showsTheInside_toItsOwn() {
    String number = council.established();
    var foreign = page("abe", "/office/councils/" + number);

    assertThat(List.of(REPRESENTATIVE, "shimizu", "sato", "fujii"))
        .allSatisfy(person -> assertThat(page(person, "/office/councils/" + number).body()).as(person)
            .contains("福田 愛", "④社会実装の担い手", "第1版", "第6条（決定）", "規約（第1版）", "合意した", "未確認"));
    assertThat(foreign.statusCode()).isEqualTo(404);
    assertThat(List.of("abe", "endo", "ito", "murakami")).allSatisfy(person -> {
      assertThat(page(person, "/office/councils/" + number).statusCode()).as(person).isEqualTo(404);
      assertThat(page(person, "/office/councils").body()).as(person).doesNotContain(number);
    });
    assertThat(page("endo", "/office/councils").body()).contains("見られる協議会はありません。")
        .doesNotContain("協議会のない課題");
  }

  @Test
  @DisplayName("退任した人には、その場で見えなくなる")
  void hidesTheInside_fromWhoHasLeft() {
    String number = council.established();
    assertThat(page(IMPLEMENTER, "/office/councils/" + number).statusCode()).isEqualTo(200);
    desk.start(IMPLEMENTER, "council-leaving", null, Map.of("councilNumber", number));

    assertThat(page(IMPLEMENTER, "/office/councils/" + number).statusCode()).isEqualTo(404);
    assertThat(page(REPRESENTATIVE, "/office/councils/" + number).body())
        .contains("退任した構成員", "義務は、退任した後も続きます", "構成員のいない区分");
  }

  @Test
  @DisplayName("協議会のない課題は、日数とともに、事務局と担当の機関に見える")
  void showsTheQueue_toItsOffices() {
    String mine = projects.start("endo", false);
    String theirs = projects.start("nedo", "endo", false);

    assertThat(page("sato", "/office/councils").body()).contains(mine, theirs, "0日", "設置を待っている");
    assertThat(page("ogawa", "/office/councils").body()).contains(mine).doesNotContain(theirs);
    assertThat(page("abe", "/office/councils").body()).contains(theirs).doesNotContain(mine);
    assertThat(page(REPRESENTATIVE, "/office/councils").body()).doesNotContain(mine, theirs);
  }

  @Test
  @DisplayName("設置された協議会があることだけが公表され、氏名も異議も公表されない")
  void publishesExistenceAlone() {
    String open = council.consented();
    String number = council.established();

    var page = Caller.anonymous(port).get("/public/councils");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains(number, "先端センシング技術", "①研究開発等を代表する者")
        .doesNotContain(open, "福田 愛", "田中 明", "合意した");
    var api = Caller.anonymous(port).get("/api/v1/public/councils?size=100");
    assertThat(api.statusCode()).isEqualTo(200);
    List<String> numbers = JsonPath.read(api.body(), "$.items[*].number");
    assertThat(numbers).contains(number).doesNotContain(open);
    assertThat(api.body()).doesNotContain("福田", "tanaka", KNOWLEDGE);
    assertThat(Caller.anonymous(port).get("/office/councils").statusCode()).isNotEqualTo(200);
  }

  private HttpResponse<String> page(String person, String path) {
    return Caller.loggedIn(port, person, person.equals("fujii") ? "cockpit" : "tasklist").get(path);
  }
}
