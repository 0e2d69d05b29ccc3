package nl.tijdig.deadline.board;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What stands on the pages, in Dutch; English is in {@code messages/text_en.properties}. */
@MessageBundle(value = "text", locale = "nl")
interface BoardText {

  @Message("Het bord")
  String board();

  @Message("Tijdig: het bord")
  String title();

  @Message("Naar de lijsten")
  String skip();

  @Message("Loopt vandaag af")
  String today();

  @Message("Te laat en niet toegelicht")
  String late();

  @Message("Te laat afgerond, nog toe te lichten")
  String ended();

  @Message("Er loopt vandaag geen termijn meer af.")
  String noneToday();

  @Message("Geen. Alles wat te laat is, is toegelicht.")
  String noneLate();

  @Message("Geen.")
  String noneEnded();

  @Message("Acuut")
  String acute();

  @Message("gemeente")
  String municipality();

  @Message("team")
  String team();

  @Message("onderwerp")
  String subject();

  @Message("uiterlijk")
  String due();

  @Message("toelichting wacht op akkoord")
  String proposed();

  @Message("en nog {count} meer")
  String more(int count);

  @Message("en meer dan deze")
  String manyMore();

  @Message("Beeld van")
  String pictureOf();

  @Message("Pauze")
  String pause();

  @Message("Verder")
  String resume();

  @Message("Beeld staat stil. Het is van")
  String paused();

  @Message("Geen verbinding. Dit beeld is van")
  String lost();

  @Message("Het wordt vanzelf bijgewerkt zodra er weer verbinding is.")
  String lostMore();

  @Message("U bent niet meer aangemeld. Dit beeld is van")
  String signedOut();

  @Message("Opnieuw aanmelden")
  String signInAgain();

  @Message("Gemeentecode")
  String municipalityCode();

  @Message("Toon")
  String show();

  @Message("Alles")
  String all();

  @Message("Filter")
  String filter();

  @Message("Voor aan de muur")
  String toWall();

  @Message("Gewone weergave")
  String toDesk();

  @Message("Afmelden")
  String signOut();

  @Message("Taal")
  String language();

  @Message("{today} vandaag, {late} te laat en niet toegelicht")
  String summary(String today, String late);

  @Message("van")
  String of();

  @Message("De laatste weken, als grafiek en als tabel")
  String trends();

  @Message("Voorraad per eind van de week, en nu")
  String stock();

  @Message("Op tijd, per week")
  String inTime();

  @Message("Open")
  String open();

  @Message("waarvan te laat")
  String ofWhichLate();

  @Message("Norm")
  String norm();

  @Message("Wet")
  String law();

  @Message("Ambitie")
  String ambition();

  @Message("Week vanaf")
  String week();

  @Message("Dezelfde cijfers als tabel")
  String asTable();

  @Message("Er is nog niets te tellen.")
  String nothingToCount();

  @Message(
      "Van wat in de week afliep: gehaald voor het uiterste moment. Wat verviel of opgeschort is,"
          + " telt niet mee.")
  String howCounted();

  @Message("Terug naar het bord")
  String back();

  @Message("Uiterste moment")
  String dueMoment();

  @Message("Waarom dan?")
  String derivation();

  @Message("Telt vanaf")
  String countsFrom();

  @Message("Rust op")
  String ground();

  @Message("Verloop")
  String history();

  @Message("Toelichtingen")
  String explanations();

  @Message("Nog niet toegelicht.")
  String noExplanation();

  @Message("Oorzaken")
  String causes();

  @Message("Maatregel")
  String measure();

  @Message("Wat doet u eraan? Alleen voor wie dat mag, en versleuteld bewaard.")
  String measureHint();

  @Message("Niet meer te lezen: de gegevens van deze casus zijn vernietigd.")
  String measureGone();

  @Message("Verwacht klaar op")
  String expected();

  @Message("De dag waarop het alsnog klaar is; verplicht zolang het nog niet gedaan is.")
  String expectedHint();

  @Message("Toelichten")
  String explain();

  @Message("Akkoord geven")
  String approve();

  @Message("Waarom is deze termijn niet gehaald? Meer dan één antwoord mag.")
  String causesHint();

  @Message("Er klopt iets niet in wat u invulde")
  String formErrors();

  @Message("door {who}, {when}")
  String by(String who, String when);

  @Message("akkoord: {who}, {when}")
  String approvedBy(String who, String when);

  @Message("wacht op akkoord")
  String waiting();

  @Message("Naar het bord")
  String toBoard();

  @Message("Details")
  String details();

  @Message("Overgeslagen dagen")
  String skipped();

  @Message("nl")
  String tag();
}
