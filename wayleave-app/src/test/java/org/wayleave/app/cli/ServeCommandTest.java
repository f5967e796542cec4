package org.wayleave.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code wayleave serve}: what it refuses; what it serves is tested in {@code app.rest}. */
class ServeCommandTest {

  @ParameterizedTest
  @ValueSource(strings = {"-1", "65536", "http"})
  void aBadPortIsRefused(String port) {
    assertThat(Cli.run("serve", "--port", port).refused().err()).contains(port);
  }

  @Test
  void aPortInUseIsRefusedWithAnother() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(Cli.run("serve", "--port", "" + taken.getLocalPort()).refused().err())
          .contains("127.0.0.1:" + taken.getLocalPort())
          .contains("Maybe another program uses the port; try --port");
    }
  }

  @Test
  void anAddressThatIsNotThisMachinesIsRefused() {
    assertThat(Cli.run("serve", "--host", "192.0.2.1", "--port", "0").refused().err())
        .contains("192.0.2.1");
  }

  @Test
  void anAddressThatIsNoneIsRefused() {
    assertThat(Cli.run("serve", "--host", "300.1.1.1", "--port", "0").refused().err())
        .contains("300.1.1.1");
  }

  @Test
  void anUnknownNetworkIsRefused() {
    assertThat(Cli.run("serve", "--network", "nowhere", "--port", "0").refused().err())
        .contains("nowhere");
  }
}
