import type { ComponentType } from "preact";
import { useRouter } from "./router/router";
import { Announcements } from "./ui/Announcements";
import { Footer } from "./ui/Footer";
import { Header } from "./ui/Header";

/** The page of the address, between head and foot. */
export function App() {
  const { routes, route, href } = useRouter();
  const { page, ...parameters } = route;
  // The table's type holds path and parameters together; here they are only passed on.
  const Page = routes[page].component as ComponentType<Record<string, string>>;
  return (
    <Announcements>
      <Header />
      <main id="content" tabIndex={-1}>
        <Page key={href(route)} {...parameters} />
      </main>
      <Footer />
    </Announcements>
  );
}
