# A small application around the configuration for GitLab of docs/your-application.md, with the gem
# that GitLab uses.
require 'erb'
require 'omniauth_openid_connect'
require 'rack'

gitlab_rails = {}
eval File.read('configuration.rb')
ARGS = gitlab_rails['omniauth_providers'].first[:args]
# The gem asks for discovery by https only. Tessera on this machine has http.
SWD.url_builder = URI::HTTP if ARGS[:issuer].start_with?('http:')
OmniAuth.config.path_prefix = '/users/auth'
# GitLab has a check of its own against forms of other sites.
OmniAuth.config.request_validation_phase = nil
OmniAuth.config.on_failure = proc { |env| [500, {}, [env['omniauth.error'].inspect]] }

HTML = { 'Content-Type' => 'text/html; charset=utf-8' }.freeze

home = lambda do |env|
  session = env['rack.session']
  case env['PATH_INFO']
  when '/users/auth/openid_connect/callback'
    session['user'] = env['omniauth.auth'].info.nickname
    [303, { 'Location' => '/' }, []]
  when '/sign_out'
    session.clear
    [303, { 'Location' => '/users/auth/openid_connect/logout' }, []]
  else
    user = session['user']
    text = user ? "You are #{ERB::Util.h user}. <a href='/sign_out'>Log out</a>" : <<~FORM
      <form method="post" action="/users/auth/openid_connect"><button>Log in</button></form>
    FORM
    [200, HTML, [text]]
  end
end

app = Rack::Builder.new do
  use Rack::Session::Pool
  use OmniAuth::Builder do
    provider :openid_connect, ARGS
  end
  run home
end
Rack::Handler::WEBrick.run(app.to_app, Host: '127.0.0.1', Port: Integer(ENV.fetch('PORT')))
