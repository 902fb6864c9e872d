package jp.kprogram.council;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Binds the terms of councils; the model of an invitation names the bean of its duration. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CouncilSettings.class)
class CouncilConfiguration {

  @Bean
  String councilInvitationDuration(CouncilSettings settings) {
    return settings.invitationSilence().toString();
  }
}
