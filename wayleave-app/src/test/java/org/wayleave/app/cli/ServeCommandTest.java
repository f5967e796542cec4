package org.wayleave.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code wayleave serve}: what it refuses; what it serves is tested in {@code app.rest}. */
class ServeCommandTest {

  @ParameterizedTest
  @ValueSource(strings = {"-1", "65536", "http"})
  void aBadPortIsRefused(String port) {
    assertThat(Cli.run("serve", "--workspace", "none", "--port", port).refused().err())
        .contains(port);
  }

  @Test
  void aPortInUseIsRefusedWithAnother() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(
              Cli.run("serve", "--workspace", "none", "--port", "" + taken.getLocalPort())
                  .refused()
                  .err())
          .contains("127.0.0.1:" + taken.getLocalPort())
          .contains("Maybe another program uses the port; try --port");
    }
  }

  @Test
  void anAddressThatIsNotThisMachinesIsRefused() {
    assertThat(
            Cli.run("serve", "--workspace", "none", "--host", "192.0.2.1", "--port", "0")
                .refused()
                .err())
        .contains("192.0.2.1");
  }

  @Test
  void anAddressThatIsNoneIsRefused() {
    assertThat(
            Cli.run("serve", "--workspace", "none", "--host", "300.1.1.1", "--port", "0")
                .refused()
                .err())
        .contains("300.1.1.1");
  }

  @Test
  void anUnknownNetworkIsRefused() {
    assertThat(
            Cli.run("serve", "--workspace", "none", "--network", "nowhere", "--port", "0")
                .refused()
                .err())
        .contains("nowhere");
  }

  @Test
  void anOpenAddressWithoutATokenIsRefused(@TempDir Path folder) {
    Path file = folder.resolve("w.gpkg");
    assertThat(
            Cli.run("serve", "--host", "0.0.0.0", "--port", "0", "--workspace", file.toString())
                .refused()
                .err())
        .contains("0.0.0.0", "no API token", "--insecure");
  }

  @Test
  void tokensAreMadeListedAndRemoved(@TempDir Path folder) {
    String file = folder.resolve("w.gpkg").toString();
    String token = Cli.run("token", "add", "desk", "--workspace", file).answered().out().strip();
    assertThat(token).matches("wl_[A-Za-z0-9_-]{43}");
    assertThat(Cli.run("token", "add", "desk", "--workspace", file).refused().err())
        .contains("desk", "Maybe remove it first");
    assertThat(Cli.run("token", "list", "--workspace", file).answered().out())
        .contains("desk")
        .doesNotContain(token);
    Cli.run("token", "remove", "desk", "--workspace", file).answered();
    assertThat(Cli.run("token", "remove", "desk", "--workspace", file).refused().err())
        .contains("no token", "desk");
    assertThat(Cli.run("token", "list", "--workspace", file).answered().out()).isEmpty();
  }
}
