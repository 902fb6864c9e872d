package jp.kprogram.app.engine;

import java.time.Clock;
import jp.kprogram.letter.LetterDispatch;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.people.People;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The engine's services in the words of the programme. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

  @Bean
  Clock clock() {
    return new EngineClock();
  }

  // lazy: delegates are beans that the engine itself needs while it starts
  @Bean
  CurrentUser currentUser(@Lazy IdentityService identity) {
    return new EngineCurrentUser(identity);
  }

  @Bean
  People people(@Lazy IdentityService identity, EngineCommands engine) {
    return new EnginePeople(identity, engine);
  }

  @Bean
  LetterDispatch letterDispatch(@Lazy RuntimeService runtime, @Lazy IdentityService identity) {
    return new EngineLetterDispatch(runtime, identity);
  }
}
