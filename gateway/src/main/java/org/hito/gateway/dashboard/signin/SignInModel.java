package org.hito.gateway.dashboard.signin;

import io.quarkus.qute.TemplateData;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.oidc.code.Client;

/**
 * The ways to sign in.
 *
 * @param back the page to come back to, below that of its language
 * @param isSecure whether the browser accepts the cookie of a session
 * @param isLocal whether visitors may choose any identity
 * @param organisations those to choose from
 * @param providers at which people sign in
 */
@TemplateData
@TemplateData(target = Client.class)
public record SignInModel(
    String back,
    boolean isSecure,
    boolean isLocal,
    List<Thing> organisations,
    List<Client> providers) {

  /** The way back as a parameter of an address. */
  public String encodedBack() {
    return URLEncoder.encode(back, StandardCharsets.UTF_8);
  }
}
