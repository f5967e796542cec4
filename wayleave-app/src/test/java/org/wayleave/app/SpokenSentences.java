package org.wayleave.app;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What the program can say: the text constants of its sources, put together where they are joined,
 * with {@code {}} for every value that is formatted into them.
 */
final class SpokenSentences {

  private static final Pattern VALUE = Pattern.compile("%[,\\d.]*[sdf]");
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?])\\s+");
  private static final Pattern COLON = Pattern.compile("(?<=:)\\s+");

  private final Set<String> all = new TreeSet<>();
  private final Set<String> told = new TreeSet<>();

  /** Of these sources; what is told to users is listed of the packages in {@code speaking} only. */
  SpokenSentences(List<Path> sources, Set<String> speaking) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
      for (CompilationUnitTree unit : task.parse()) {
        String room = String.valueOf(unit.getPackageName());
        unit.accept(new Listener(speaking.contains(room)), null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The sources cannot be read.", e);
    }
  }

  /** Every text, its sentences and what stands before and after a colon; without a final point. */
  Set<String> all() {
    return all;
  }

  /** What begins with a capital and ends with a point, but not what only a defect would say. */
  Set<String> told() {
    return told;
  }

  static String withoutPoint(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  private final class Listener extends TreeScanner<Void, Void> {

    private final boolean isSpeaking;
    private int defects;

    Listener(boolean isSpeaking) {
      this.isSpeaking = isSpeaking;
    }

    @Override
    public Void visitNewClass(NewClassTree made, Void nothing) {
      String type = made.getIdentifier().toString();
      boolean isDefect = type.endsWith("Exception") && !type.equals("UserException");
      defects += isDefect ? 1 : 0;
      super.visitNewClass(made, null);
      defects -= isDefect ? 1 : 0;
      return null;
    }

    @Override
    public Void visitAnnotation(AnnotationTree annotation, Void nothing) {
      return null;
    }

    @Override
    public Void visitBinary(BinaryTree joined, Void nothing) {
      Optional<String> text = constant(joined);
      text.ifPresent(this::hear);
      return text.isPresent() ? null : super.visitBinary(joined, null);
    }

    @Override
    public Void visitLiteral(LiteralTree literal, Void nothing) {
      constant(literal).ifPresent(this::hear);
      return null;
    }

    private void hear(String text) {
      String spoken = VALUE.matcher(text).replaceAll("{}").replace("%%", "%").strip();
      all.add(withoutPoint(spoken));
      for (String sentence : SENTENCE_END.split(spoken, -1)) {
        all.add(withoutPoint(sentence));
        for (String part : COLON.split(sentence, -1)) {
          all.add(withoutPoint(part));
        }
      }
      boolean isSentence =
          !spoken.isEmpty() && Character.isUpperCase(spoken.charAt(0)) && spoken.endsWith(".");
      if (isSpeaking && defects == 0 && isSentence && spoken.contains(" ")) {
        told.add(spoken);
      }
    }
  }

  private static Optional<String> constant(ExpressionTree tree) {
    return switch (tree) {
      case LiteralTree literal when literal.getKind() == Kind.STRING_LITERAL ->
          Optional.of(literal.getValue().toString());
      case ParenthesizedTree inner -> constant(inner.getExpression());
      case BinaryTree joined when joined.getKind() == Kind.PLUS ->
          constant(joined.getLeftOperand())
              .flatMap(left -> constant(joined.getRightOperand()).map(left::concat));
      default -> Optional.empty();
    };
  }
}
