package lab;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.server.ResponseStatusException;

/** Spring, as services use it: `Main rest URL` calls, `Main server ADDRESS PORT` serves and refuses all. */
@SpringBootApplication
@RestController
public class Main {
  @GetMapping("/**")
  String refuse() {
    throw new ResponseStatusException(HttpStatus.FORBIDDEN);
  }

  public static void main(String[] args) {
    if (args[0].equals("rest")) {
      System.out.println(new RestTemplate().getForObject(args[1], String.class));
      return;
    }
    var application = new SpringApplication(Main.class);
    application.setDefaultProperties(Map.of("server.address", args[1], "server.port", args[2]));
    application.run();
  }
}
