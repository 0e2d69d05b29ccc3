package nl.tijdig.deadline.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import nl.tijdig.platform.audit.Audit;

/** Answers who asks for a forecast, and keeps who asked. */
@ApplicationScoped
class ReadForecasts {
  private static final String PURPOSE = "figures";

  private final Forecasts forecasts;
  private final CheckQuestion checking;
  private final Audit audit;

  ReadForecasts(Forecasts forecasts, CheckQuestion checking, Audit audit) {
    this.forecasts = forecasts;
    this.checking = checking;
    this.audit = audit;
  }

  @Transactional
  Forecast forecast(ForecastQuestion question) {
    checking.check(question);
    audit.read("forecast", null, null, PURPOSE);
    return forecasts.forecast(question);
  }

  @Transactional
  Backtest backtest(ForecastQuestion question) {
    checking.check(question);
    audit.read("forecast-backtest", null, null, PURPOSE);
    return forecasts.backtest(question);
  }
}
