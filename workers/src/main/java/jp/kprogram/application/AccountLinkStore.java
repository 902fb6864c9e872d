package jp.kprogram.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.Moments;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table of the links between accounts and e-Rad. */
@Repository
class AccountLinkStore {

  private final JdbcClient database;

  AccountLinkStore(JdbcClient database) {
    this.database = database;
  }

  void insert(AccountLink link, Instant now) {
    database
        .sql("""
            insert into account_link (number, erad_id, account, clue, status, requested_by, requested_at)
            values (:number, :erad, :account, :clue, :status, :by, :now)
            """)
        .param("number", link.number())
        .param("erad", link.eradId())
        .param("account", link.account())
        .param("clue", link.clue())
        .param("status", link.status().code())
        .param("by", link.requestedBy())
        .param("now", Moments.toColumn(now))
        .update();
  }

  Optional<AccountLink> find(String number) {
    return database.sql("select * from account_link where number = :number").param("number", number)
        .query(AccountLinkStore::read).optional();
  }

  /** The same, with its row locked until the transaction ends. */
  Optional<AccountLink> lock(String number) {
    return database.sql("select * from account_link where number = :number for update").param("number", number)
        .query(AccountLinkStore::read).optional();
  }

  Optional<AccountLink> ofErad(String eradId) {
    return database.sql("select * from account_link where erad_held = :erad").param("erad", eradId)
        .query(AccountLinkStore::read).optional();
  }

  Optional<AccountLink> ofAccount(String account) {
    return database.sql("select * from account_link where account_held = :account").param("account", account)
        .query(AccountLinkStore::read).optional();
  }

  boolean isOpen(String account) {
    return database.sql("select count(*) from account_link where account = :account and status = 'open'")
        .param("account", account).query(Integer.class).single() > 0;
  }

  /** Of two that take the same number or account at once, the second tries its whole transaction again. */
  void decide(AccountLink link, LinkStatus status, String reason, String by, Instant now) {
    try {
      update(link, status, reason, by, now);
    } catch (DuplicateKeyException e) {
      throw new CannotAcquireLockException("Another link took the number or the account of " + link.number(), e);
    }
  }

  private void update(AccountLink link, LinkStatus status, String reason, String by, Instant now) {
    boolean stands = status == LinkStatus.STANDS;
    database
        .sql("""
            update account_link set status = :status, erad_held = :erad, account_held = :account, decided_by = :by,
              decided_at = :now, decided_reason = :reason
            where number = :number
            """)
        .param("status", status.code())
        .param("erad", stands ? link.eradId() : null)
        .param("account", stands ? link.account() : null)
        .param("by", by)
        .param("now", Moments.toColumn(now))
        .param("reason", reason)
        .param("number", link.number())
        .update();
  }

  private static AccountLink read(ResultSet row, int index) throws SQLException {
    return new AccountLink(
        row.getString("number"),
        row.getString("erad_id"),
        row.getString("account"),
        row.getString("clue"),
        Coded.stored(LinkStatus.class, row.getString("status")),
        row.getString("requested_by"));
  }
}
