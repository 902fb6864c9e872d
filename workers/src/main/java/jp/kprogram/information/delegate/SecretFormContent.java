package jp.kprogram.information.delegate;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import jp.kprogram.council.CouncilSettings;
import jp.kprogram.council.Councils;
import jp.kprogram.council.Member;
import jp.kprogram.information.Provisions;
import jp.kprogram.information.Receipt;
import jp.kprogram.information.Receipts;
import jp.kprogram.information.Secret;
import jp.kprogram.information.SecretWords;
import jp.kprogram.information.Secrets;
import jp.kprogram.people.Offices;
import jp.kprogram.people.People;
import jp.kprogram.people.Person;
import jp.kprogram.shared.FormContent;
import jp.kprogram.shared.Moments;
import org.springframework.stereotype.Component;

/**
 * What provider, information officer and recipient see of a secret in their forms (P10, S-06): title, scope, period,
 * purpose and duty, never the content. Nobody else sees any of it through a task, whoever may look at the task.
 */
@Component
class SecretFormContent implements FormContent {

  private final Secrets secrets;
  private final Provisions provisions;
  private final Receipts receipts;
  private final Councils councils;
  private final People people;
  private final CouncilSettings settings;

  SecretFormContent(
      Secrets secrets,
      Provisions provisions,
      Receipts receipts,
      Councils councils,
      People people,
      CouncilSettings settings) {
    this.secrets = secrets;
    this.provisions = provisions;
    this.receipts = receipts;
    this.councils = councils;
    this.people = people;
    this.settings = settings;
  }

  @Override
  public Map<String, Object> of(String processKey, String caseNumber, String assignee, String reader) {
    if (reader == null) {
      return Map.of();
    }
    return switch (processKey) {
      case "secret-provision", "secret-registration" -> provision(secrets.get(caseNumber), reader);
      case "secret-receipt" -> receipt(receipts.get(caseNumber), reader);
      default -> Map.of();
    };
  }

  private Map<String, Object> provision(Secret secret, String reader) {
    boolean provider = reader.equals(secret.provider());
    if (!provider && !isOfficer(reader)) {
      return Map.of();
    }
    Map<String, Object> content = described(secret);
    if (provider) {
      content.put("recipientOptions", later(() -> secrets.candidates(secret).stream().map(this::option).toList()));
      content.put("checkReason", later(() -> secrets.returnReason(secret).orElse(null)));
    }
    return content;
  }

  private Map<String, Object> receipt(Receipt receipt, String reader) {
    Secret secret = secrets.get(receipt.secret());
    boolean recipient = reader.equals(receipt.person());
    if (!recipient && !isOfficer(reader)) {
      return Map.of();
    }
    Map<String, Object> content = new HashMap<>();
    content.put("recipientName", name(receipt.person()));
    content.put("returnText", later(() -> receipts.returned(receipt).orElse(null)));
    content.put("returnReason", later(() -> receipts.returnReason(receipt).orElse(null)));
    if (recipient) {
      content.putAll(described(secret));
      content.put("legalDuty", later(() -> duty(secret)));
    }
    return content;
  }

  /** The duty as it is in the reference data, with its version's word on whether it was verified. */
  private String duty(Secret secret) {
    var law = settings.law(councils.get(secret.council()).legalBasis());
    return String.join("\n", law.secrecy(), law.penalty(), "（根拠　" + law.basis() + "）", law.note());
  }

  private Map<String, Object> described(Secret secret) {
    Map<String, Object> content = new HashMap<>();
    content.put("providerName", name(secret.provider()));
    content.put("councilName", later(() -> councils.get(secret.council()).name()));
    content.put("contentText", later(() -> secrets.contentText(secret).orElse("まだありません")));
    secrets.words(secret).ifPresent(words -> addWords(content, secret, words));
    return content;
  }

  private void addWords(Map<String, Object> content, Secret secret, SecretWords words) {
    var description = secrets.description(secret);
    content.put("secretTitle", words.title());
    content.put("secretScope", words.scope());
    content.put("secretPurpose", words.purpose());
    content.put("secretCategory", description.category().code());
    content.put("categoryName", description.category().japanese());
    content.put("validFrom", description.from().toString());
    content.put("validUntil", description.until().toString());
    content.put("periodText",
        "%s から %s まで".formatted(Moments.day(description.from()), Moments.day(description.until())));
    content.put("termText", later(() -> provisions.termText(secret.number())));
    content.put("recipients", description.recipients());
    content.put("recipientRows", later(() -> description.recipients().stream()
        .map(person -> row(secret, person)).toList()));
  }

  private Map<String, String> row(Secret secret, String person) {
    String organisation = councils.members(secret.council()).stream()
        .filter(member -> member.person().equals(person))
        .map(Member::organisation).findFirst().orElse("（構成員でなくなりました）");
    return Map.of("name", name(person), "organisation", organisation);
  }

  private Map<String, String> option(Member member) {
    return Map.of("value", member.person(), "label", name(member.person()) + "（" + member.organisation() + "）");
  }

  private boolean isOfficer(String reader) {
    return people.groupsOf(reader).contains(Offices.INFORMATION_OFFICER);
  }

  private String name(String person) {
    return people.find(person).map(Person::name).orElse(person);
  }

  private static Supplier<Object> later(Supplier<Object> value) {
    return value;
  }
}
