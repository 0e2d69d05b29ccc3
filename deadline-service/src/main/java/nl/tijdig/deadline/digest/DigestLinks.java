package nl.tijdig.deadline.digest;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.UUID;
import nl.tijdig.deadline.board.BoardPaths;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where whoever reads a digest finds the rest: on the board, or in the API when there is none. */
@ApplicationScoped
class DigestLinks {

  private final String api;
  private final boolean board;

  DigestLinks(
      @ConfigProperty(name = "tijdig.public-url") String api,
      @ConfigProperty(name = "tijdig.board.sign-in") boolean board) {
    this.api = api;
    this.board = board;
  }

  String term(UUID id) {
    return board ? beside(BoardPaths.term(id)) : api + "/deadlines/" + id;
  }

  String all() {
    return board ? beside(BoardPaths.BOARD) : api + "/alerts";
  }

  private String beside(String path) {
    return URI.create(api).resolve(path).toString();
  }
}
