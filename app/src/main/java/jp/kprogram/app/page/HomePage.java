package jp.kprogram.app.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.kprogram.app.rights.Rights;
import jp.kprogram.app.sample.SamplePeople;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front door: where to work, what the public may read, and in a trial who may log in. */
@Controller
class HomePage {

  private final Rights rights;
  private final ObjectProvider<SamplePeople> sample;
  private final Environment environment;

  HomePage(Rights rights, ObjectProvider<SamplePeople> sample, Environment environment) {
    this.rights = rights;
    this.sample = sample;
    this.environment = environment;
  }

  @GetMapping("/")
  String show(Model model) {
    sample.ifAvailable(people -> {
      model.addAttribute("trial", true);
      model.addAttribute("password", environment.getRequiredProperty("kprogram.sample.password"));
      model.addAttribute("roles", roles(people));
    });
    return "home";
  }

  private List<Role> roles(SamplePeople people) {
    Map<String, String> byGroup = people.all().stream()
        .flatMap(person -> person.groups().stream().map(group -> Map.entry(group, person.id())))
        .collect(Collectors.groupingBy(
            Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.joining(", "))));
    return rights.groups().entrySet().stream()
        .filter(group -> byGroup.containsKey(group.getKey()))
        .map(group -> new Role(group.getValue().name(), byGroup.get(group.getKey())))
        .toList();
  }

  /** A group and the demo people in it. */
  record Role(String name, String people) {}
}
