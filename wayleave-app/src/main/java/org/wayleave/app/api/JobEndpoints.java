package org.wayleave.app.api;

import java.util.List;
import org.wayleave.app.endpoint.Endpoint;
import org.wayleave.app.endpoint.Endpoint.Access;
import org.wayleave.app.endpoint.Parameter;
import org.wayleave.app.endpoint.Reply;
import org.wayleave.app.job.JobDto;
import org.wayleave.app.job.Jobs;

/** The endpoints of jobs. Safe to share between threads. */
final class JobEndpoints {

  private static final int MOST_BYTES = 50_000;
  private static final Parameter ID =
      Parameter.path("id", "The id of a job.", "j-0123456789abcdef");

  private final Jobs jobs;

  JobEndpoints(Jobs jobs) {
    this.jobs = jobs;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/api/v1/jobs", "All jobs, the last first.")
            .needs(Access.WORKSPACE)
            .answers(JobDto.All.class, arguments -> Reply.json(jobs.list())),
        Endpoint.post(
                "/api/v1/jobs",
                "Asks a question that takes long in the background; the answer is kept, also when"
                    + " the server stops meanwhile.")
            .reads(
                "The address that is asked, its query and a name.",
                JobDto.Request.class,
                MOST_BYTES)
            .answers(
                JobDto.class,
                arguments -> Reply.json(202, jobs.add(arguments.body(JobDto.Request.class)))),
        Endpoint.get("/api/v1/jobs/{id}", "Where a job stands.")
            .takes(ID)
            .needs(Access.WORKSPACE)
            .answers(JobDto.class, arguments -> Reply.json(jobs.get(arguments.text("id")))),
        Endpoint.get("/api/v1/jobs/{id}/result", "The answer of a job, as its address gives it.")
            .takes(ID)
            .needs(Access.WORKSPACE)
            .answers(
                Object.class, arguments -> Reply.jsonBytes(jobs.getAnswer(arguments.text("id")))),
        Endpoint.post("/api/v1/jobs/{id}/cancel", "Stops a job; what is reckoned may be kept.")
            .takes(ID)
            .answers(JobDto.class, arguments -> Reply.json(jobs.cancel(arguments.text("id")))),
        Endpoint.delete("/api/v1/jobs/{id}", "Stops a job and removes it with its answer.")
            .takes(ID)
            .answers(
                void.class,
                arguments -> {
                  jobs.remove(arguments.text("id"));
                  return Reply.nothing();
                }));
  }
}
