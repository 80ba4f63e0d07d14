// Checks texts with LanguageTool's Arabic rules, as they are switched on without configuration. How a driver is talked to: see
// ../driver.ts.
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.languagetool.JLanguageTool;
import org.languagetool.language.Arabic;
import org.languagetool.rules.RuleMatch;
import org.languagetool.rules.spelling.hunspell.DumontsHunspellDictionary;
import org.languagetool.rules.spelling.hunspell.Hunspell;

class LanguageTool {
  /** More than this no score looks at. */
  private static final int MOST_REPLACEMENTS = 5;

  private static final String VOWEL_SIGNS = "[\\u064b-\\u0652\\u0670]";

  /** The texts of the spans whose corrections are scored. */
  private static String wanted = "";

  /** Suggestions take most of the time: they are only made for the words of the spans, and once for each. */
  private static class Dictionary extends DumontsHunspellDictionary {
    private final Map<String, List<String>> suggestions = new HashMap<>();

    Dictionary(Path dictionary, Path affixes) {
      super(dictionary, affixes);
    }

    @Override
    public List<String> suggest(String word) {
      return wanted.contains(word) ? suggestions.computeIfAbsent(word, super::suggest) : List.of();
    }
  }

  public static void main(String[] args) throws IOException {
    Hunspell.setHunspellDictionaryFactory(Dictionary::new);
    ObjectMapper json = new ObjectMapper();
    JLanguageTool tool = new JLanguageTool(new Arabic());
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      JsonNode request = json.readTree(line);
      String text = request.get("text").asText();
      StringBuilder spans = new StringBuilder();
      for (JsonNode span : request.get("spans"))
        spans.append(text, span.get("start").asInt(), span.get("end").asInt()).append(' ');
      wanted = spans + spans.toString().replaceAll(VOWEL_SIGNS, "");
      List<Map<String, Object>> findings = new ArrayList<>();
      for (RuleMatch match : tool.check(text)) {
        List<String> replacements = match.getSuggestedReplacements();
        findings.add(
            Map.of(
                "start", match.getFromPos(),
                "end", match.getToPos(),
                "replacements", replacements.subList(0, Math.min(MOST_REPLACEMENTS, replacements.size()))));
      }
      out.println(json.writeValueAsString(findings));
    }
  }
}
