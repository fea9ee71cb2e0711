package org.hito.gateway.dashboard.page;

import io.netty.handler.codec.http.QueryStringEncoder;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hito.gateway.upstream.Kind;
import org.hito.gateway.views.Degradation;

/**
 * What every page shows around its content.
 *
 * @param words in its language
 * @param path below that of the language, with the query
 * @param section the entry of the navigation it belongs to
 * @param title what the browser's tab says
 * @param live the query of the stream of facts that change it, or null
 * @param missing the services that did not answer
 * @param reader who reads it
 */
@TemplateData
public record Frame(
    Words words,
    String path,
    String section,
    String title,
    String live,
    List<Degradation> missing,
    Reader reader) {

  /** The query parameter that names what was just recorded. */
  public static final String NOTE = "done";

  private static final Pattern NOTED = Pattern.compile("[?&]" + NOTE + "=([a-z]+)(&|$)");

  private static final List<String> SECTIONS =
      List.of(
          "overview",
          "strategies",
          "indicators",
          "initiatives",
          "commitments",
          "forums",
          "organisations");

  public String lang() {
    return words.language().tag();
  }

  public String otherLang() {
    return lang().equals("en") ? "es" : "en";
  }

  public List<String> sections() {
    return SECTIONS;
  }

  /** What was just recorded; empty if nothing was. */
  public String note() {
    Matcher noted = NOTED.matcher(path);
    return noted.find() ? words.done(noted.group(1)) : "";
  }

  /** The address of a section. */
  public String sectionPath(String name) {
    return root() + (name.equals("overview") ? "" : name);
  }

  /** The way from the page to the pages of its language, such as {@code ../}. */
  public String root() {
    String below = path.replaceFirst("\\?.*", "");
    return "./" + "../".repeat((int) below.chars().filter(one -> one == '/').count());
  }

  /** The path of the pages of a kind of thing, such as {@code meetings}. */
  public String collection(String kind) {
    return Kind.named(kind)
        .map(Kind::collection)
        .map(path -> path.substring(path.lastIndexOf('/') + 1))
        .orElse(kind);
  }

  /** The address of the page of a thing. */
  public String page(String kind, String code) {
    return root() + collection(kind) + "/" + code;
  }

  /** The address of the chain around a thing. */
  public String chain(String kind, String code) {
    return root() + "chain/" + kind + "/" + code;
  }

  /** The way to the root of the installation. */
  public String home() {
    return root() + "../";
  }

  /** The address of a style or script. */
  public String asset(String name) {
    return home() + "assets/" + Assets.address(name);
  }

  /** The same page in the other language. */
  public String other() {
    return home() + otherLang() + "/" + path;
  }

  public String text(String key) {
    return words.text(key);
  }

  /** The value of the hidden field {@code formToken} in each form that changes something. */
  public String formToken() {
    return reader.formToken();
  }

  /** Where to sign in and come back to this page, unless it is one of signing in itself. */
  public String signIn() {
    var address = new QueryStringEncoder(signInBeside());
    if (!path.startsWith("sign-")) {
      address.addParam("return", path);
    }
    return address.toString();
  }

  /** Where to sign in on another page, while this one stays open with what was typed. */
  public String signInBeside() {
    return root() + "sign-in";
  }

  /** The text for an empty part: that there is nothing, or that its service does not answer. */
  public String nothing(String service, String key) {
    boolean isMissing = missing.stream().anyMatch(one -> one.service().equals(service));
    return words.text(isMissing ? "unknown" : key);
  }

  /** The text of one of several words, such as that of a status. */
  public String text(String key, String word) {
    return words.text(key + "." + word);
  }
}
