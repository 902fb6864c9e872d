package jp.kprogram.app.rights;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts our rules on rights in the place of the engine's defaults. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Rights.class)
class RightsConfiguration {

  @Bean
  ProcessEnginePlugin rightsPlugin(Rights rights, FourEyes fourEyes, ConflictGuard conflicts) {
    var actors = new TaskActors(fourEyes, conflicts);
    return new AbstractProcessEnginePlugin() {
      @Override
      public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setResourceAuthorizationProvider(new TaskAuthorizations(rights, actors));
      }

      @Override
      public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.getCommandCheckers().replaceAll(
            checker -> checker.getClass() == AuthorizationCommandChecker.class ? actors : checker);
      }
    };
  }
}
