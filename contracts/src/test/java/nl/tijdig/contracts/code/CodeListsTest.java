package nl.tijdig.contracts.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class CodeListsTest {

  private static final String KEBAB_CASE = "[a-z0-9]+(-[a-z0-9]+)*";

  static final List<CodeList> LISTS = CodeLists.all();

  @Test
  void everyEnumOfThePackageIsAList() throws IOException, URISyntaxException {
    assertThat(LISTS)
        .extracting(list -> list.name().replace("-", ""))
        .containsExactlyInAnyOrderElementsOf(enumsOfThePackage());
  }

  @ParameterizedTest
  @FieldSource("LISTS")
  void aListIsFoundByItsName(CodeList list) {
    assertThat(list.name()).matches(KEBAB_CASE);
    assertThat(CodeLists.named(list.name())).contains(list);
  }

  @Test
  void anUnknownNameHasNoList() {
    assertThat(CodeLists.named("TriageKind")).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("LISTS")
  void codesAreKebabCaseAndUnique(CodeList list) {
    assertThat(list.entries())
        .isNotEmpty()
        .extracting(CodeList.Entry::code)
        .allMatch(code -> code.matches(KEBAB_CASE))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @FieldSource("LISTS")
  void everyCodeHasALabelOfItsOwnInBothLanguages(CodeList list) {
    assertThat(list.entries()).extracting(CodeList.Entry::nl).doesNotHaveDuplicates();
    assertThat(list.entries()).extracting(CodeList.Entry::en).doesNotHaveDuplicates();
    assertThat(list.entries())
        .allSatisfy(
            entry -> {
              assertThat(entry.nl()).isNotBlank();
              assertThat(entry.en()).isNotBlank();
            });
  }

  @Test
  void aCodeTravelsAsItsCodeAndAListWithItsLabels() throws JsonProcessingException {
    var json = new ObjectMapper();

    assertThat(json.writeValueAsString(TriageKind.OTHER_CARE)).isEqualTo("\"other-care\"");
    assertThat(json.readValue("\"other-care\"", TriageKind.class)).isEqualTo(TriageKind.OTHER_CARE);
    assertThat(json.writeValueAsString(CodeLists.named("urgency").orElseThrow().entries().get(1)))
        .isEqualTo("{\"code\":\"urgent\",\"nl\":\"Spoed\",\"en\":\"Urgent\"}");
  }

  private static List<String> enumsOfThePackage() throws IOException, URISyntaxException {
    var classFile = Objects.requireNonNull(Code.class.getResource("Code.class"));
    try (var files = Files.list(Path.of(classFile.toURI()).getParent())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".class") && !name.contains("-"))
          .map(name -> load(name.replace(".class", "")))
          .filter(Class::isEnum)
          .map(type -> type.getSimpleName().toLowerCase(java.util.Locale.ROOT))
          .toList();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(Code.class.getPackageName() + "." + name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
