package org.wayleave.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayleave.app.Generated;

/** FEATURE UNDER TEST: the example of docs/java.md compiles, and prints what the page says. */
class JavaExampleTest {

  private static final Pattern CODE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern OUTPUT = Pattern.compile("```\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path folder;

  @Test
  void theExampleIsCompiledAndRun() throws IOException, InterruptedException {
    String page = Files.readString(Cli.DATA.resolveSibling("docs/java.md"));
    Matcher code = CODE.matcher(page);
    assertThat(code.find()).isTrue();
    Path source = folder.resolve("Example.java");
    Files.writeString(source, code.group(1));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter complaints = new StringWriter();
    boolean isCompiled =
        compiler
            .getTask(
                complaints,
                null,
                null,
                List.of("-d", folder.toString()),
                null,
                compiler
                    .getStandardFileManager(null, null, StandardCharsets.UTF_8)
                    .getJavaFileObjects(source))
            .call();
    assertThat(isCompiled).as(complaints.toString()).isTrue();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                folder
                    + System.getProperty("path.separator")
                    + System.getProperty("java.class.path"),
                "Example",
                Cli.DATA.resolve("caspian").toString())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    Matcher output = OUTPUT.matcher(page.substring(code.end()));
    assertThat(output.find()).isTrue();
    Generated.check(
        "docs/java.md",
        page.substring(0, code.end())
            + page.substring(code.end()).replace(output.group(1), printed));
  }
}
