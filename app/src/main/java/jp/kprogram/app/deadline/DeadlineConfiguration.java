package jp.kprogram.app.deadline;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Binds deadlines and durations; the models name the beans of durations: {@code ${proposalAnswerDuration}}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({Deadlines.class, Durations.class})
class DeadlineConfiguration {

  @Bean
  String proposalAnswerDuration(Durations durations) {
    return durations.proposalAnswer().toString();
  }

  @Bean
  String councilOpinionDuration(Durations durations) {
    return durations.councilOpinion().toString();
  }

  @Bean
  String patternCPeriod(Durations durations) {
    return durations.patternC().toString();
  }

  @Bean
  String interestDeclarationDuration(Durations durations) {
    return durations.interestDeclaration().toString();
  }

  @Bean
  String caseRetryCycle(Durations durations) {
    return durations.caseRetryCycle();
  }

  @Bean
  String letterRetryCycle(Durations durations) {
    return durations.letterRetryCycle();
  }
}
