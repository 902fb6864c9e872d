package jp.kprogram.app.sample;

import java.io.IOException;
import java.util.List;
import jp.kprogram.adoption.Affiliation;
import jp.kprogram.adoption.Interests;
import jp.kprogram.app.engine.EngineCommands;
import jp.kprogram.app.rights.ProvisionRights;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Creates the demo people, once, where nobody has an account yet. All share one password. */
@Component
@ConditionalOnProperty("kprogram.sample.password")
@Order(SamplePeople.ORDER)
public class SamplePeople implements ApplicationRunner {

  /** After the groups, before the accounts of the installation: these would make the user table look used. */
  public static final int ORDER = ProvisionRights.ORDER + 10;

  private final IdentityService identity;
  private final EngineCommands engine;
  private final Interests interests;
  private final String password;
  private final List<SamplePerson> people = read();

  SamplePeople(
      IdentityService identity,
      EngineCommands engine,
      Interests interests,
      @Value("${kprogram.sample.password}") String password) {
    this.identity = identity;
    this.engine = engine;
    this.interests = interests;
    this.password = password;
  }

  /** All demo people, as listed. */
  public List<SamplePerson> all() {
    return people;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    engine.inOneTransaction(context -> {
      context.getPropertyManager().acquireExclusiveLockForStartup();
      if (identity.createUserQuery().count() == 0) {
        people.forEach(this::create);
      }
      return null;
    });
  }

  private void create(SamplePerson person) {
    User user = identity.newUser(person.id());
    // the web apps print the first name first; in Japan that is the family name
    user.setFirstName(person.familyName());
    user.setLastName(person.givenName());
    user.setEmail(person.email());
    user.setPassword(password);
    identity.saveUser(user);
    person.groups().forEach(group -> identity.createMembership(person.id(), group));
    if (person.works() != null) {
      var works = person.works();
      interests.enrol(Affiliation.of(person.id(), null, null, works.institution(), works.unit(), works.expertise()));
    }
  }

  private static List<SamplePerson> read() {
    var sources = new MutablePropertySources();
    try {
      new YamlPropertySourceLoader().load("people", new ClassPathResource("sample/people.yml"))
          .forEach(sources::addLast);
    } catch (IOException e) {
      throw new IllegalStateException("sample/people.yml cannot be read", e);
    }
    return new Binder(ConfigurationPropertySources.from(sources))
        .bind("people", Bindable.listOf(SamplePerson.class))
        .get();
  }
}
