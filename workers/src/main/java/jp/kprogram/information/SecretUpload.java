package jp.kprogram.information;

import java.io.IOException;
import java.io.InputStream;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes contents in from their providers. Sending one takes as long as the sender's line does, so it holds no
 * transaction; what was broken off is erased.
 */
@Component
public class SecretUpload {

  private static final int LONGEST_NAME = 200;

  private final SecretStore store;
  private final SecretContents contents;
  private final InformationSettings settings;
  private final CurrentUser currentUser;
  private final TransactionTemplate transaction;

  SecretUpload(
      SecretStore store,
      SecretContents contents,
      InformationSettings settings,
      CurrentUser currentUser,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.contents = contents;
    this.settings = settings;
    this.currentUser = currentUser;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Takes in the content of a secret that the current person provides, part by part. It replaces the one before.
   *
   * @param fileName as the provider calls it; null or blank for none
   * @throws Refusal.NotFound SECRET_NOT_FOUND where there is none, or it is another's: the same for both
   * @throws Refusal.Conflict SECRET_CLOSED before its description and after it was handed to the check
   * @throws Refusal.InvalidInput CONTENT_EMPTY
   * @throws ContentTooLarge beyond the limit
   */
  public StoredContent add(String number, String fileName, InputStream content) throws IOException {
    String person = currentUser.id();
    requireOpen(store.find(number).orElse(null), person);
    int version = begin(number, person);
    try {
      StoredContent stored = contents.write(number, version, content, settings.contentLimit().toBytes());
      if (stored.size() == 0) {
        throw new Refusal.InvalidInput("CONTENT_EMPTY", "body", "内容が空です。ファイルを選び直してください。");
      }
      transaction.executeWithoutResult(status -> {
        requireOpen(store.lock(number).orElse(null), person);
        contents.finish(number, stored, plain(fileName));
        contents.eraseBut(number, version);
      });
      return stored;
    } catch (IOException | RuntimeException e) {
      contents.erase(number, version);
      throw e;
    }
  }

  private int begin(String number, String person) {
    try {
      return contents.begin(number, person);
    } catch (DuplicateKeyException e) {
      throw new Refusal.Conflict("SECRET_CLOSED", "同じ秘密情報の内容が、同時に送られています。送り終えてから、もう一度送ってください。");
    }
  }

  private static void requireOpen(Secret secret, String person) {
    if (secret == null || !secret.provider().equals(person)) {
      throw new Refusal.NotFound("SECRET_NOT_FOUND", null, "秘密情報はありません。番号を確かめてください。");
    }
    if (secret.status() != SecretStatus.DESCRIBED) {
      throw new Refusal.Conflict("SECRET_CLOSED",
          "秘密情報 %s は「%s」のため、内容を登録できません。件名と範囲を登録してから、確認に出すまでの間に登録してください。"
              .formatted(secret.number(), secret.status().japanese()));
    }
  }

  /** Without a path, without characters that no file name has. */
  private static String plain(String fileName) {
    if (fileName == null) {
      return null;
    }
    String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
        .replaceAll("[\\p{Cntrl}\\p{Cf}\"]", "").strip();
    return name.substring(0, Math.min(name.length(), LONGEST_NAME));
  }
}
