package jp.kprogram.app.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jp.kprogram.app.engine.EngineCommands;
import jp.kprogram.app.testing.ProgrammeTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every form of the programme can be checked on the server. */
@ProgrammeTest
class DeployedFormsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Autowired
  private EngineCommands engine;

  static List<Resource> forms() throws IOException {
    return Arrays.asList(new PathMatchingResourcePatternResolver().getResources("classpath*:/forms/**/*.form"));
  }

  @ParameterizedTest
  @MethodSource("forms")
  @DisplayName("配備された様式はすべて、部品も条件式もサーバーで検査できる")
  void readsEveryForm(Resource file) throws IOException {
    JsonNode form = JSON.readTree(file.getInputStream());

    List<FormField> fields = FormField.of(form);

    // a form may only tell what to do elsewhere
    assertThat(fields.isEmpty()).isEqualTo(form.findValues("key").isEmpty());
    assertThat(fields).allSatisfy(field -> {
      assertThat(field.key()).isNotBlank();
      for (String condition : field.hideConditions()) {
        assertThatCode(() -> engine.inOneTransaction(context ->
            new EngineScope(context, null, Map::of).evaluate(FieldCheck.feel(condition), Map.of()))).doesNotThrowAnyException();
      }
    });
  }
}
