package jp.kprogram.council;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
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

  /** Until projects have their own stage, there are none. */
  @Bean
  @ConditionalOnMissingBean
  CouncilProjects councilProjects() {
    return new CouncilProjects() {
      @Override
      public Optional<CouncilProject> find(String number) {
        return Optional.empty();
      }

      @Override
      public List<CouncilProject> running() {
        return List.of();
      }
    };
  }
}
