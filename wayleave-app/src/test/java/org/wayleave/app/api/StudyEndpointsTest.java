package org.wayleave.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.wayleave.app.endpoint.Arguments;
import org.wayleave.app.endpoint.Endpoint;
import org.wayleave.app.endpoint.Reply;
import org.wayleave.app.region.Region;
import org.wayleave.app.region.RegionOpener;
import org.wayleave.network.notice.Progress;

/** Long questions are answered two at a time. */
class StudyEndpointsTest {

  private static final Region REGION =
      new RegionOpener(Path.of(System.getProperty("wayleave.home", "..")).resolve("data"))
          .open(RegionOpener.DEFAULT);

  private static StudyEndpoints endpoints() {
    return new StudyEndpoints(
        new Ground(REGION, null),
        Clock.fixed(Instant.parse("2024-06-01T12:00:00Z"), ZoneOffset.UTC));
  }

  @Test
  void ofThreeQuestionsAtATimeOneIsRefused() throws Exception {
    StudyEndpoints endpoints = endpoints();
    Endpoint endpoint = endpoints.endpoints().getFirst();
    CountDownLatch bothBegun = new CountDownLatch(2);
    CountDownLatch mayEnd = new CountDownLatch(1);
    Endpoint.Work slow =
        endpoints.oneOfFew((arguments, progress) -> {
          bothBegun.countDown();
          await(mayEnd);
          return Reply.json(Map.of("answered", true));
        });
    Endpoint.Work quick =
        endpoints.oneOfFew((arguments, progress) -> Reply.json(Map.of("answered", true)));
    Arguments none = Arguments.check(endpoint, Map.of());
    List<Future<Reply>> first = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      first.add(threads.submit(() -> slow.answer(none, Progress.NONE)));
      first.add(threads.submit(() -> slow.answer(none, Progress.NONE)));
      await(bothBegun);
      Reply third = quick.answer(none, Progress.NONE);
      Reply real = endpoint.work().answer(none, Progress.NONE);
      mayEnd.countDown();

      for (Reply refused : List.of(third, real)) {
        assertThat(refused.status()).isEqualTo(503);
        assertThat(new String(refused.body().bytes(), StandardCharsets.UTF_8))
            .contains("\"code\":\"busy\"", "\"advice\":\"Maybe ask again");
      }
    }
    for (Future<Reply> reply : first) {
      assertThat(reply.get().status()).isEqualTo(200);
    }
    assertThat(quick.answer(none, Progress.NONE).status()).isEqualTo(200);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The test was stopped.", e);
    }
  }

  @Test
  void aDefectFreesItsPlace() {
    StudyEndpoints endpoints = endpoints();
    Arguments none = Arguments.check(endpoints.endpoints().getFirst(), Map.of());
    Endpoint.Work broken =
        endpoints.oneOfFew((arguments, progress) -> {
          throw new IllegalStateException("broken on purpose");
        });
    for (int time = 0; time < 5; time++) {
      org.assertj.core.api.Assertions.assertThatIllegalStateException()
          .isThrownBy(() -> broken.answer(none, Progress.NONE));
    }
  }
}
