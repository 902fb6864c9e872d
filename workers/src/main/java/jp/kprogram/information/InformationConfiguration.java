package jp.kprogram.information;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Binds the settings of this stage, and the keys apart from them: settings get printed. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InformationSettings.class)
class InformationConfiguration {

  @Bean
  KeyRing keyRing(Environment environment) {
    return KeyRing.of(environment.getProperty("kprogram.information.keys", ""));
  }
}
