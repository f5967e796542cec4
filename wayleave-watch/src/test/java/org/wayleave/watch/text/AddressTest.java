package org.wayleave.watch.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses of one page, and of others. */
class AddressTest {

  @ParameterizedTest
  @CsvSource({
    "http://WWW.News.example:80/a/../b?utm_source=x&id=7&fbclid=z#top, https://news.example/b?id=7",
    "https://news.example, https://news.example/",
    "https://news.example/?b=2&a=1, https://news.example/?a=1&b=2",
    "https://news.example:8443/a, https://news.example:8443/a",
    "https://news.example/%D0%B0, https://news.example/%D0%B0",
    "https://news.example/а б, https://news.example/а%20б",
    "no address, no address",
    "mailto:a@b.example, mailto:a@b.example",
  })
  void haveOneText(String address, String canonical) {
    assertThat(Address.canonical(address)).isEqualTo(canonical);
    assertThat(Address.canonical(canonical)).isEqualTo(canonical);
  }

  @Test
  void areResolvedWhereThereIsABase() {
    assertThat(Address.resolve("https://a.example/x/y", "../z?q#f"))
        .isEqualTo("https://a.example/z?q#f");
    assertThat(Address.resolve("", "/z")).isEqualTo("/z");
    assertThat(Address.resolve("https://a.example/", "//b.example/z"))
        .isEqualTo("https://b.example/z");
    assertThat(Address.resolve("https://a.example/", "http://[broken")).isEqualTo("http://[broken");
  }

  @Test
  void textOfMarkupIsWhatIsSeen() {
    assertThat(HtmlText.of("<p>One&nbsp;two<br>three</p><script>no</script><ul><li>a<li>b</ul>"))
        .isEqualTo("One two\nthree\na\nb");
    assertThat(HtmlText.of("5 < 6 & 7 > 3")).isEqualTo("5 < 6 & 7 > 3");
    assertThat(HtmlText.of("a &amp; b\n\n  c")).isEqualTo("a & b c");
    assertThat(HtmlText.of("a\n\n  b\t c")).isEqualTo("a\nb c");
    assertThat(HtmlText.oneLine("a\u0007\u001b[31m\n b\u00ad\u00a0c")).isEqualTo("a[31m b c");
  }
}
