package jp.kprogram.app.api;

import java.util.List;
import java.util.Set;
import jp.kprogram.fund.Fund;
import jp.kprogram.fund.Funds;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.Refusal;
import org.springframework.stereotype.Component;

/** Who may read which fund: the office and the auditors both, a ministry and an agency their own, nobody else any. */
@Component
public class FundReaders {

  private final Funds funds;
  private final Readers readers;
  private final CurrentUser currentUser;

  FundReaders(Funds funds, Readers readers, CurrentUser currentUser) {
    this.funds = funds;
    this.readers = readers;
    this.currentUser = currentUser;
  }

  /** The funds that the reader may read; none for who has nothing to do with them. */
  public List<Fund> readable() {
    Set<String> groups = currentUser.groups();
    return funds.all().stream()
        .filter(fund -> readers.isOffice() || groups.contains(fund.ministry()) || groups.contains(fund.agency()))
        .toList();
  }

  /** Whether the reader sees the programme's money as a whole. */
  public boolean readsAll() {
    return readable().size() == funds.all().size();
  }

  /** The funds that the reader may read, at least one. */
  List<Fund> required() {
    List<Fund> readable = readable();
    if (readable.isEmpty()) {
      throw new Refusal.NotAllowed("FUND_NOT_READABLE",
          "基金の状況を見られるのは、内閣府（事務局）、監査担当、基金の所管省とファンディング機関です。必要な場合は事務局に問い合わせてください。");
    }
    return readable;
  }

  /** One of the funds that the reader may read; another one does not exist for the reader. */
  Fund required(String code) {
    return required().stream()
        .filter(fund -> fund.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new Refusal.NotFound("FUND_NOT_FOUND", "code", "基金が見つかりません。基金のコードを確かめてください。"));
  }
}
