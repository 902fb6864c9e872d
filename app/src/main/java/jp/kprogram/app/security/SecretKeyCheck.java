package jp.kprogram.app.security;

import jp.kprogram.information.InformationSettings;
import jp.kprogram.information.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Stops a start that could not open what is sealed in the database, before anybody asks for it; seals all under the
 * first key of the environment where it is told to.
 */
@Component
@Order(0)
class SecretKeyCheck implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(SecretKeyCheck.class);

  private final Vault vault;
  private final InformationSettings settings;

  SecretKeyCheck(Vault vault, InformationSettings settings) {
    this.vault = vault;
    this.settings = settings;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    vault.verify();
    if (settings.rotateKeys()) {
      LOG.info("{} keys sealed anew under the first key of KPROGRAM_SECRET_KEYS", vault.rotate());
    }
  }
}
