package org.wayleave.app.serve;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.wayleave.io.workspace.SavedToken;
import org.wayleave.io.workspace.WorkspaceFile;
import org.wayleave.network.notice.UserException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wayleave token}: who may read and change what a server keeps. */
@Command(
    name = "token",
    description = "Make, list or remove API tokens: who may read and change what a server keeps.")
final class TokenCommand implements Runnable {

  private static final int LONGEST_NAME = 60;

  @SuppressWarnings("NullAway.Init") // set by the parser of options
  @Spec
  private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** What the three have in common: a workspace that is open meanwhile. */
  abstract static class OfWorkspace implements Callable<Integer> {

    private final Clock clock;

    @SuppressWarnings("NullAway.Init") // set by the parser of options
    @Spec
    private CommandSpec spec;

    @Mixin private WorkspaceOption workspace = new WorkspaceOption();

    OfWorkspace(Clock clock) {
      this.clock = clock;
    }

    abstract int run(WorkspaceFile file, Clock clock, PrintWriter out);

    @Override
    public Integer call() {
      try (WorkspaceFile file =
          workspace
              .open(WorkspaceFile.Use.VISITOR, clock.instant())
              .orElseThrow(() ->
                  new UserException(
                      "bad_parameter",
                      "Tokens are kept in a workspace, and (none) was named.",
                      "Maybe leave out --workspace none."))) {
        PrintWriter out = spec.commandLine().getOut();
        int code = run(file, clock, out);
        out.flush();
        return code;
      }
    }
  }

  /** {@code wayleave token add NAME}. */
  @Command(
      name = "add",
      description = "Make a token and print it, this once. Whoever has it may read and change.")
  static final class Add extends OfWorkspace {

    @Parameters(paramLabel = "NAME", description = "Whose it is, for the list of tokens.")
    private String name = "";

    Add(Clock clock) {
      super(clock);
    }

    @Override
    int run(WorkspaceFile file, Clock clock, PrintWriter out) {
      if (name.isBlank() || name.length() > LONGEST_NAME) {
        throw new UserException(
            "bad_name",
            "The name (%s) is empty or longer than (%d) characters.".formatted(name, LONGEST_NAME),
            "Maybe say in a word whose token it is.");
      }
      out.println(file.addToken(name.strip(), clock.instant()));
      return 0;
    }
  }

  /** {@code wayleave token list}. */
  @Command(name = "list", description = "List the names of tokens and the day each was made.")
  static final class ListAll extends OfWorkspace {

    ListAll(Clock clock) {
      super(clock);
    }

    @Override
    int run(WorkspaceFile file, Clock clock, PrintWriter out) {
      for (SavedToken token : file.listTokens()) {
        out.println("%s  %s".formatted(token.created().toString().substring(0, 10), token.name()));
      }
      return 0;
    }
  }

  /** {@code wayleave token remove NAME}. */
  @Command(name = "remove", description = "Remove a token; whoever has it is refused from now on.")
  static final class Remove extends OfWorkspace {

    @Parameters(paramLabel = "NAME", description = "The name it was made with.")
    private String name = "";

    Remove(Clock clock) {
      super(clock);
    }

    @Override
    int run(WorkspaceFile file, Clock clock, PrintWriter out) {
      if (!file.removeToken(name)) {
        throw new UserException(
            "not_found",
            "There is no token with the name (%s).".formatted(name),
            "Maybe see: wayleave token list");
      }
      return 0;
    }
  }
}
