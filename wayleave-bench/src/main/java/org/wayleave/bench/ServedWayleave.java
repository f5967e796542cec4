package org.wayleave.bench;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server as a user starts it, {@code ./wayleave serve}: a process of its own with its usual
 * memory, on a free port of 127.0.0.1. It keeps nothing. Close it to stop it.
 */
final class ServedWayleave implements AutoCloseable {

  private static final Pattern ADDRESS = Pattern.compile("at http://127\\.0\\.0\\.1:(\\d+)");
  private static final Pattern HASH = Pattern.compile("\"hash\"\\s*:\\s*\"([0-9a-f]+)\"");

  private final Process process;
  private final int port;

  private ServedWayleave(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts it with further options. */
  static ServedWayleave start(Path home, String... options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                home.resolve("wayleave").toString(),
                "serve",
                "--port",
                "0",
                "--workspace",
                "none"));
    command.addAll(List.of(options));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    String line = out.readLine();
    Matcher address = ADDRESS.matcher(line == null ? "" : line);
    if (!address.find()) {
      process.destroy();
      throw new IOException("The server did not say where it is: " + line);
    }
    return new ServedWayleave(process, Integer.parseInt(address.group(1)));
  }

  int port() {
    return port;
  }

  /** The hash of the network that it has open. */
  String networkHash() throws IOException {
    try (KeptConnection connection = new KeptConnection(port)) {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      connection.get("/api/v1/health", "", body);
      String health = body.toString(StandardCharsets.UTF_8);
      Matcher hash = HASH.matcher(health);
      if (!hash.find()) {
        throw new IOException("The server does not say which network it has: " + health);
      }
      return hash.group(1);
    }
  }

  /** How long it has kept processors busy until now, ms. */
  double processorMillis() {
    return process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
  }

  /** How much memory it has in use, MB. */
  double residentMegabytes() throws IOException {
    return residentMegabytes(process.pid());
  }

  /** How much memory a process has in use, MB. */
  static double residentMegabytes(long pid) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0;
      }
    }
    return 0;
  }

  @Override
  public void close() {
    process.destroy();
    boolean isInterrupted = false;
    while (process.isAlive()) {
      try {
        process.waitFor();
      } catch (InterruptedException e) {
        isInterrupted = true;
      }
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
