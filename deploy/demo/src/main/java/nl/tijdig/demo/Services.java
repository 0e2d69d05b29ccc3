package nl.tijdig.demo;

import java.net.http.HttpClient;
import nl.tijdig.demo.api.Service;
import nl.tijdig.demo.api.Tokens;
import nl.tijdig.local.DevelopmentIssuer;

/** The four services, each asked with tokens of the development issuer. */
record Services(Service intake, Service assessment, Service referral, Service deadline) {

  static Services of(Setting setting) {
    var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    var tokens = tokens(setting);
    return new Services(
        new Service(http, setting.intake(), tokens),
        new Service(http, setting.assessment(), tokens),
        new Service(http, setting.referral(), tokens),
        new Service(http, setting.deadline(), tokens));
  }

  private static Tokens tokens(Setting setting) {
    var issuer = DevelopmentIssuer.of(setting.data());
    return account ->
        issuer.token(account.role(), account.organisation(), account.name(), account.team());
  }
}
