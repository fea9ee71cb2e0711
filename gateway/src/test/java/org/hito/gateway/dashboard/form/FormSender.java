package org.hito.gateway.dashboard.form;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hito.gateway.dashboard.signin.Browser;
import org.junit.jupiter.api.BeforeEach;

/** A signed-in person who sends forms of the dashboard. */
abstract class FormSender {

  @TestHTTPResource URI address;
  Browser browser;
  String token;

  @BeforeEach
  void signedIn() {
    browser = new Browser(address).signIn("economia-mx");
    token = browser.formToken();
  }

  HttpResponse<String> send(String path, Map<String, String> typed) {
    Map<String, String> fields = new HashMap<>(typed);
    fields.putIfAbsent("formToken", token);
    return browser.send(path, fields);
  }

  static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  static String hidden(HttpResponse<String> page, String name) {
    Matcher field =
        Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.body());
    assertTrue(field.find(), page::body);
    return field.group(1);
  }

  static void assertShows(HttpResponse<String> page, String... texts) {
    for (String text : texts) {
      assertTrue(page.body().contains(text), () -> text + " is not in " + page.body());
    }
  }
}
